/** Where Chinese is written inside a text of another language, so that it can be marked and is read aloud as Chinese. */

/**
 * Chinese characters with what is between and around them. Signs, figures and capitals belong to it, as in 国务院令第251号
 * and [EB/OL]; a lower-case letter begins another language.
 */
const RUN =
  /[\u300A\u300C\u300E\u3010\uFF08]*\p{Script=Han}+(?:[^\p{Ll}\p{Script=Han}]{1,30}\p{Script=Han}+)*[\u3001\u3002\u300B\u300D\u300F\u3011\uFF01\uFF09\uFF0C\uFF1A\uFF1B\uFF1F]*/gu;

export interface Run {
  text: string;
  isChinese: boolean;
}

/** A text cut into runs, which together are the text again. */
export function chineseRuns(text: string): Run[] {
  const runs: Run[] = [];
  let end = 0;
  for (const { index, 0: found } of text.matchAll(RUN)) {
    if (index > end) runs.push({ text: text.slice(end, index), isChinese: false });
    runs.push({ text: found, isChinese: true });
    end = index + found.length;
  }
  if (end < text.length) runs.push({ text: text.slice(end), isChinese: false });
  return runs;
}
