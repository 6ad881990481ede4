/** The language in which a command speaks to whoever started it. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { LOCALES, type Locale } from '../domain/basics/locale.ts';
import { type Messages, translator } from '../domain/standard/messages.ts';

/** The language of the site whose name begins like this: 'zh' of 'zh_CN.UTF-8' or of 'zh-CN'. */
const localeLike = (name: string): Locale | undefined => {
  const [language = ''] = name.toLowerCase().split(/[-_.@]/);
  return LOCALES.find((locale) => locale.toLowerCase().split('-')[0] === language);
};

/**
 * @param asked by `--lang`
 * @returns the language asked for, that of the computer, or the first of the site; `undefined` when there is none as asked
 */
export function languageOf(
  asked: string | undefined,
  environment: Readonly<Record<string, string | undefined>>,
): Locale | undefined {
  if (asked !== undefined) return localeLike(asked);
  const own = [environment['LC_ALL'], environment['LC_MESSAGES'], environment['LANG']].find(Boolean);
  return localeLike(own ?? '') ?? LOCALES[0];
}

/** @returns what says a message in a language; in English where nobody has translated it */
export function messagesIn(locale: Locale): (message: string) => string {
  const file = join('content', 'i18n', 'messages', `${locale}.json`);
  if (!existsSync(file)) return (message) => message;
  return translator(JSON.parse(readFileSync(file, 'utf8')) as Messages);
}
