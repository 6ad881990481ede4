/**
 * Messages of the checks in another language than the English in which the code writes them.
 *
 * The English sentence is the key, as in gettext: a message is written once, where its fault is found, and one that nobody
 * has translated yet is still read in English.
 */

/** Sentences by their English, both with `{name}` for what is filled in; what is called `fault…` is a message in turn. */
export type Messages = Readonly<Record<string, string>>;

interface Sentence {
  pattern: RegExp;
  translation: string;
}

const PLACEHOLDER = /\{(\w+)\}/g;

/** The place before a message: its files, line, entry or field. */
const PLACE = /^(line \d+|in "[^"]*"|"[^"]*"|\S*(?: and \S+)*): (?=.)/s;

/** How much of a sentence is its own, without what is filled in. */
const ownLength = (sentence: string): number => sentence.replace(PLACEHOLDER, '').length;

function patternOf(sentence: string): RegExp {
  const seen = new Set<string>();
  const parts = sentence.split(PLACEHOLDER).map((part, index) => {
    if (index % 2 === 0) return part.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
    if (seen.has(part)) return `\\k<${part}>`;
    seen.add(part);
    return `(?<${part}>.+?)`;
  });
  return new RegExp(`^${parts.join('')}$`, 's');
}

/** Says a message in the language of the sentences. */
export function translator(messages: Messages): (message: string) => string {
  const sentences = Object.entries(messages)
    // The one that says most comes first: others may fit by what is filled in.
    .sort(([one], [other]) => ownLength(other) - ownLength(one))
    .map(([sentence, translation]): Sentence => ({ pattern: patternOf(sentence), translation }));
  function sentence(message: string): string {
    for (const { pattern, translation } of sentences) {
      const found = pattern.exec(message);
      if (!found) continue;
      return translation.replace(PLACEHOLDER, (_, name: string) => {
        const filled = found.groups?.[name] ?? '';
        return name.startsWith('fault') ? say(filled) : filled;
      });
    }
    return message;
  }
  function say(message: string): string {
    const [start, place] = PLACE.exec(message) ?? [];
    if (start === undefined || place === undefined) return sentence(message);
    // Names of files and fields are no words, and keep the colon that programs look for.
    const said = place.includes(' ') ? sentence(place) : place;
    return `${said}${said === place ? ': ' : sentence(': ')}${say(message.slice(start.length))}`;
  }
  return say;
}
