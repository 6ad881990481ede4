/**
 * Finds what looks like data that name a person, so that whoever types it can mask it before it is kept.
 *
 * Heuristic on purpose: it warns gently and decides nothing. Nothing leaves the page.
 */

type PersonalDataKind = 'residentId' | 'mobile' | 'namedClient';

interface PersonalDataFind {
  kind: PersonalDataKind;
  /** Where it stands, in UTF-16 units. */
  start: number;
  end: number;
}

/** Weights of GB 11643 (ISO 7064, MOD 11-2). */
const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const CHECK_DIGITS = '10X98765432';

/** Whether 18 characters are a resident identity number: a possible birthday and the right check digit. */
export function isResidentId(text: string): boolean {
  if (!/^[1-9]\d{16}[\dX]$/.test(text)) return false;
  const [year, month, day] = [text.slice(6, 10), text.slice(10, 12), text.slice(12, 14)].map(Number) as [
    number,
    number,
    number,
  ];
  const date = new Date(Date.UTC(year, month - 1, day));
  const isDay = year >= 1900 && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  const sum = WEIGHTS.reduce((total, weight, index) => total + weight * Number(text[index]), 0);
  return isDay && CHECK_DIGITS[sum % 11] === text[17];
}

/** Digits as people type them: half or full width, with spaces, dots or hyphens between. */
const SEPARATORS = '[\\s\u3000\u00a0.\\-\u2010-\u2015\uff0d\u00b7]?';
const digitRun = new RegExp(`[+\uff0b]?[\\d\uff10-\uff19](?:${SEPARATORS}[\\d\uff10-\uff19XxＸｘ])*`, 'gu');

/** What a run of digits is: an identity number, a mobile number or neither. */
function kindOfNumber(run: string): PersonalDataKind | undefined {
  const plain = run
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[^\dX]/g, '');
  if (isResidentId(plain)) return 'residentId';
  return /^(?:(?:00)?86)?1[3-9]\d{9}$/.test(plain) ? 'mobile' : undefined;
}

/** A run as a whole, or, when several numbers stand beside each other, those between two spaces. */
function findInRun(run: string, start: number): PersonalDataFind[] {
  const whole = kindOfNumber(run);
  if (whole) return [{ kind: whole, start, end: start + run.length }];
  for (const { 0: part, index } of run.matchAll(/\S+/g)) {
    const kind = part.length < run.length ? kindOfNumber(part) : undefined;
    const end = index + part.length;
    const rest = run.slice(end).trimStart();
    if (kind)
      return [
        ...findInRun(run.slice(0, index).trimEnd(), start),
        { kind, start: start + index, end: start + end },
        ...findInRun(rest, start + run.length - rest.length),
      ];
  }
  return [];
}

const findNumbers = (text: string): PersonalDataFind[] =>
  [...text.matchAll(digitRun)].flatMap(({ 0: run, index }) => findInRun(run, index));

/** Frequent surnames; those that are as often an ordinary word after "the client" are left out. */
const SURNAMES =
  '王李张刘陈杨黄赵吴周徐孙马朱胡郭林罗郑梁谢宋唐许邓韩冯曹彭曾萧肖田董潘袁蔡蒋余杜叶程魏苏吕丁沈姚卢傅钟姜崔谭廖范汪陆金石戴贾韦夏邱侯邹熊孟秦白江阎薛尹段雷龙史陶黎贺顾毛郝龚邵钱严覃武莫孔汤';
const COMPOUND = '欧阳|司马|上官|诸葛|东方|皇甫|尉迟|公孙|慕容|令狐|长孙';
/** Two or three characters, or a compound surname with one or two more; 某 and × stand for a name already masked. */
const GIVEN = '(?:(?![某的是在于到来已未今昨没不说称为和与及也都])\\p{Script=Han}){1,2}';
/** Ordinary words that end in what could be a surname: 过程中, 业余时间. */
const TAILS =
  '过程|课程|流程|工程|日程|进程|规程|章程|全程|规范|示范|防范|模范|业余|其余|剩余|多余|阶段|手段|时段|路段|提高|较高|最高|分钟|[每一两二三四五六几上下本][周]|资金|现金|奖金|基金|回顾|照顾|兼顾|允许|也许|紧张|主张|扩张|明白|历史|大陆|登陆|由于|姓汤|关于|对于';
const NAME = `(?:(?:${COMPOUND})${GIVEN}|[${SURNAMES}]${GIVEN})`;
const STATUS = '(?:社区)?矫正(?:对象|人员)|社矫(?:对象|人员)|服刑人员';
/** Words that begin like a name and are none. */
const NO_NAMES =
  /^(?:金额|石油|江北|江苏|江西|白天|夏季|高度|马上|余下|程序|许可|史料|武汉|石家庄|田间|林业|龙头|雷同|黄牌|金融|周一|周二|周三|周四|周五|周六|周日|周末|周期|周围|周边|周内|严格|严重|严禁|曾经|曾在|曾因|曾有|曾被|许多|段落|段时|汤药|叶子|钱款|钱物|毛病|顾虑|顾及|莫名|范围|范本|范例|陈述|陈列|张贴|程度|高血|高龄|高中|高考|高校|高危|高风|余刑|余额|余地|谢谢|谢意|许诺|顾问|黄金|金钱|夏天|白银|杜绝|严肃|苏醒|沈阳|方案)/u;
const named = new RegExp(
  [
    // 张三是社区矫正对象 / 张三（社区矫正对象）
    // Only looked at, not taken: 张三是社区矫正对象李四 has two. After a comma or 为 ("for") the sentence must end there.
    `(?<before>${NAME})(?:同志|先生|女士)?(?=[，,\\s]?(?:是|系|（|\\(|作为)(?:一名|本区|我区)?(?:${STATUS})|[，,、\\s]?(?:为|[，,\\s])(?:一名|本区|我区)?(?:${STATUS})(?:$|[\\s，。；、,.;（）()0-9０-９男女]))`,
    // 社区矫正对象张三 / 社区矫正对象：张三
    `(?:${STATUS})(?:姓名)?[：:、\\s]?(?:是|为|叫)?(?<after>${NAME})(?=$|[\\s，。；、,.;:：！？（）()0-9０-９]|的|在|于|到|来|已|未|今|昨|没|不|说|称|反映|表示|参加|住|电话|身份证|男|女)`,
  ].join('|'),
  'gdu',
);
const namedInEnglish =
  /(?:[Cc]lients?|[Oo]ffenders?)\s+(?:named\s+|called\s+)?(?<after>(?:Mr|Ms|Mrs)\.?\s+[A-Z][a-z]+|[A-Z][a-z]+\s+[A-Z][a-z]+)/dg;

const endsInTail = new RegExp(`(?:${TAILS})$`, 'u');
const isCompound = new RegExp(`^(?:${COMPOUND})`, 'u');

/** Whether a surname is the end of an ordinary word, as in 过程. */
const isTail = (text: string, name: string, start: number): boolean =>
  !isCompound.test(name) && endsInTail.test(text.slice(0, start + 1));

/** Matches whose name could be one. Where it is not, the search goes on at the next character, not after the match. */
function matchesIn(text: string, pattern: RegExp): { name: string; start: number; end: number }[] {
  const found = [];
  const search = new RegExp(pattern);
  for (let match = search.exec(text); match; match = search.exec(text)) {
    const { groups, indices, index } = match;
    const name = groups?.['before'] || groups?.['after'] || '';
    const [start, end] = (groups?.['before'] ? indices?.groups?.['before'] : indices?.groups?.['after']) ?? [0, 0];
    if (isTail(text, name, start)) search.lastIndex = index + 1;
    else found.push({ name, start, end });
  }
  return found;
}

const findNames = (text: string): PersonalDataFind[] =>
  [...matchesIn(text, named), ...matchesIn(text, namedInEnglish)].flatMap(({ name, start, end }) =>
    name === '' || NO_NAMES.test(name) ? [] : [{ kind: 'namedClient', start, end }],
  );

/** Everything in a text that looks like personal data, in the order of the text. */
export const findPersonalData = (text: string): PersonalDataFind[] =>
  [...findNumbers(text), ...findNames(text)].sort((a, b) => a.start - b.start);

/**
 * The text with each find masked: a name keeps its first character, a number its first three digits unless another number
 * stands before it, with which they could look like a new one.
 */
export function maskPersonalData(text: string): string {
  const masked = findPersonalData(text).reduceRight((so, { kind, start, end }) => {
    const found = so.slice(start, end);
    const mask =
      kind === 'namedClient'
        ? /\p{Script=Han}/u.test(found)
          ? `${found.slice(0, 1)}某`
          : 'X.'
        : `${/[\d０-９]\s*$/.test(so.slice(0, start)) ? '' : found.slice(0, 3)}${'*'.repeat(8)}`;
    return so.slice(0, start) + mask + so.slice(end);
  }, text);
  // What stood on both sides of a find may now look like another.
  return masked === text ? text : maskPersonalData(masked);
}
