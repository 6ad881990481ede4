import { expect, test } from 'vitest';
import { languageOf, messagesIn } from '../../src/commands/language.ts';

test.each([
  ['en', { LANG: 'zh_CN.UTF-8' }, 'en'],
  ['zh', {}, 'zh-CN'],
  ['zh-cn', {}, 'zh-CN'],
  ['fr', { LANG: 'zh_CN.UTF-8' }, undefined],
  [undefined, { LANG: 'en_GB.UTF-8' }, 'en'],
  [undefined, { LC_ALL: 'zh_CN', LANG: 'en_US' }, 'zh-CN'],
  [undefined, { LC_ALL: '', LANG: 'en_US' }, 'en'],
  // A computer that says nothing of its language, or one that the site does not have.
  [undefined, {}, 'zh-CN'],
  [undefined, { LANG: 'C.UTF-8' }, 'zh-CN'],
  [undefined, { LANG: 'fr_FR' }, 'zh-CN'],
])('asked for %j on a computer of %j: %j', (asked, environment, language) => {
  expect(languageOf(asked, environment)).toBe(language);
});

test('English is said as the checks write it, Chinese as it is translated', () => {
  const message = 'content/edition.yaml: it is missing: add it';
  expect(messagesIn('en')(message)).toBe(message);
  expect(messagesIn('zh-CN')(message)).toBe('content/edition.yaml: 缺少这个文件：请补上');
});
