/** What the checks say to a Chinese editor: every message of the code is translated, and nothing is that no code says. */
import { readFileSync } from 'node:fs';
import { z } from 'astro/zod';
import { mdxToMdast } from 'satteri';
import ts from 'typescript';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import type { Messages } from '../../src/domain/standard/messages.ts';
import { translator } from '../../src/domain/standard/messages.ts';
import { pageTextFaultsOf } from '../../src/domain/standard/pageText.ts';
import { readTexts } from './readTexts.ts';

const messages = JSON.parse(readFileSync('content/i18n/messages/zh-CN.json', 'utf8')) as Messages;
const say = translator(messages);
const HAN = /\p{Script=Han}/u;

/** Code whose sentences an editor reads: whatever looks for faults, in the rules and in the schemas of content, and commands. */
const SPEAKING = readTexts('src', '.ts').filter(
  ({ file, text }) =>
    /^src\/(?:schemas\/|commands\/(?:adapt|edition|readContent)\.ts)/.test(file) ||
    (file.startsWith('src/domain/') && /(?:function|const) \w*[fF]aults?Of/.test(text)),
);
/** Not said to an editor: descriptions of fields for other programs, what developers see, and code that is written. */
const UNSAID = [
  /^src\/schemas\/(?:workspaceFile|evaluationResult|standardData|vectors)\.ts$/,
  /^src\/domain\/standard\/(?:messages|standard)\.ts$/,
];
const NO_MESSAGE = [
  /^Id of a source/,
  // A description with a name, used twice.
  /^Points of 100:/,
  /belongs to no collection/,
  /^a shape has no kinds/,
  /^import /,
  /^ {2}order: /,
  /^</,
  / · /,
  /^ +and +$/,
];

/** What a field is, for other programs: `.describe('…')`. */
const isDescription = (node: ts.Node): boolean =>
  ts.isStringLiteral(node) &&
  ts.isCallExpression(node.parent) &&
  ts.isPropertyAccessExpression(node.parent.expression) &&
  node.parent.expression.name.text === 'describe';

/** The sentences of a file: texts of three words or more, with `X` for what is filled in. */
function sentencesIn({ file, text }: { file: string; text: string }): string[] {
  const found: string[] = [];
  const add = (sentence: string) => {
    const words = sentence.replace(/^(?:(?:(?:line |in )?"?X"?|content\/\S*): (?=.))+/, '');
    if ((words.match(/\S+/g) ?? []).length >= 3 && /[a-z]{2}/.test(words)) found.push(words);
  };
  const look = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node) || ts.isLiteralTypeNode(node) || isDescription(node)) return;
    if (ts.isStringLiteral(node) || ts.isNoSubstitutionTemplateLiteral(node)) add(node.text);
    if (ts.isTemplateExpression(node)) {
      const whole = node.head.text + node.templateSpans.map(({ literal }) => `X${literal.text}`).join('');
      // A file that is begun: its comments are said.
      if (whole.includes('\n')) for (const [, comment = ''] of whole.matchAll(/^ *# (.*)$/gm)) add(comment);
      else add(whole);
    }
    ts.forEachChild(node, look);
  };
  look(ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true));
  return found.filter((sentence) => !NO_MESSAGE.some((pattern) => pattern.test(sentence)));
}
const sentences = SPEAKING.filter(({ file }) => !UNSAID.some((pattern) => pattern.test(file))).flatMap((source) =>
  sentencesIn(source),
);

test('every message of the checks is translated', () => {
  expect(sentences.length).toBeGreaterThan(140);
  expect(sentences.filter((sentence) => !HAN.test(say(sentence)))).toEqual([]);
});

test('a translation fills in what its message does, and nothing is translated that no code says', () => {
  const names = (text: string) => [...new Set([...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name))].sort();
  const fills = Object.entries(messages).filter(([english, chinese]) => `${names(english)}` !== `${names(chinese)}`);
  expect(fills).toEqual([]);
  const all = readTexts('src', '.ts').map(({ text }) =>
    text.replace(/\\u([\dA-F]{4})/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16))),
  );
  // Every run of words between what is filled in is somewhere in the code.
  const unsaid = Object.keys(messages)
    .filter((english) => !OF_LIBRARIES.some(([, said]) => said.includes(english)))
    .filter((english) => english.split(/\{\w+\}/).some((part) => !all.some((text) => text.includes(part))));
  expect(unsaid).toEqual([]);
});

const thrown = (run: () => unknown): string => {
  try {
    run();
    return '';
  } catch (error) {
    return (error as Error).message;
  }
};
const yamlFault = (text: string) => `content/a.yaml: it is no YAML: ${thrown(() => parse(text))}`;
const zodFault = (schema: z.ZodType, data: unknown) => schema.safeParse(data).error?.issues[0]?.message ?? '';
/** What libraries say to an editor, and the sentences by which it is translated. */
const OF_LIBRARIES: readonly (readonly [message: string, translatedBy: readonly string[], chinese: string])[] = [
  [zodFault(z.strictObject({}), { a: 1 }), ['Unrecognized key: {keys}'], '没有"a"这一项'],
  [zodFault(z.strictObject({}), { a: 1, b: 1 }), ['Unrecognized keys: {keys}'], '没有"a", "b"这几项'],
  [
    zodFault(z.enum(['law', 'drafted']), 'x'),
    ['Invalid option: expected one of {options}'],
    '其中之一："law"|"drafted"',
  ],
  [
    zodFault(z.string(), undefined),
    ['Invalid input: expected {faultKind}, received undefined', 'string', 'number', 'boolean', 'array', 'object'],
    '缺少这一项，应是文字',
  ],
  [
    zodFault(z.number(), null),
    ['Invalid input: expected {faultKind}, received {faultOther}', 'null', 'date'],
    '应是数字，写的是空值',
  ],
  [zodFault(z.array(z.string()).min(1), []), ['Too small: expected array to have >={count} items'], '至少要有1项'],
  ...(
    [
      ['a: b: c\n', 'Nested mappings are not allowed in compact mappings', '整句请加半角引号'],
      ['a\nb: 1\n', 'Implicit keys need to be on a single line', '这一行缺“: ”'],
      ['a: x\nb\nc: 1\n', 'Implicit map keys need to be followed by map values', '名字后面缺“: ”'],
      ['a: 1\na: 2\n', 'Map keys must be unique', '两个相同的名字'],
      ['a:\n  b: 1\n c: 2\n', 'All mapping items must start at the same column', '同一级的各项要对齐'],
      ['a:\n  - x\n - y\n', 'A block sequence may not be used as an implicit map key', '同一级的“- ”要对齐'],
      ['a: - x\n', 'Unexpected block-seq-ind on same line with key', '“- ”要另起一行'],
      ['a: "x" y\n', 'Unexpected scalar at node end', '后一个引号后面还有字'],
      ['a: "x\n', 'Missing closing {quote}', '缺后一个引号"quote'],
      [
        'a: [1\n',
        'Flow sequence in block collection must be sufficiently indented and end with a ]',
        '第2行第1列：缺“]”',
      ],
      [
        'a: {b: 1\n',
        'Flow map in block collection must be sufficiently indented and end with a }',
        '第2行第1列：缺“}”',
      ],
      ['a: @x\n', 'Plain value cannot start with reserved character {character}', '文字不能用@开头'],
      ['a: %x\n', 'Plain value cannot start with directive indicator character {character}', '文字不能用%开头'],
      ['a: >x\n  b\n', 'Block scalar header includes extra characters: {text}', '后面要换行'],
      ['a: 1\n\tb: 2\n', 'Tabs are not allowed as indentation', '制表符'],
      ['a: *x\n', 'Unresolved alias (the anchor must be set before the alias): {text}', '文字用“*”开头'],
      ['a: 1\n---\nb: 2\n', 'Source contains multiple documents; please use YAML.parseAllDocuments()', '多了一行“---”'],
    ] as const
  ).map(
    ([text, sentence, chinese]) =>
      [
        yamlFault(text),
        [sentence, 'it is no {format}: {fault} at line {line}, column {column}:\n{code}'],
        chinese,
      ] as const,
  ),
  [
    pageTextFaultsOf('少于 <5天\n', mdxToMdast)[0] ?? '',
    ['Unexpected character after `<`{more}'],
    '第1行：页面无法生成：“<”后面的字符不对',
  ],
];

describe('what libraries say is translated', () => {
  test.each(OF_LIBRARIES)('%j', (message, _, chinese) => {
    expect(say(message)).toContain(chinese);
  });
});
