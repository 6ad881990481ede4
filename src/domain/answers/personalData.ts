/**
 * Finds what looks like data that name a person, so that whoever types it can mask it before it is kept.
 *
 * Heuristic on purpose: it warns gently and decides nothing. Nothing leaves the page.
 */

/** `phone` is a landline, `account` one of a chat program, `plate` that of a car. */
type PersonalDataKind =
  | 'residentId'
  | 'mobile'
  | 'phone'
  | 'bankCard'
  | 'plate'
  | 'email'
  | 'account'
  | 'address'
  | 'namedClient';

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

/** The fifteen digits of before 1999, without a check digit: a province, and a birthday in the twentieth century. */
const OLD_RESIDENT_ID =
  /^(?:1[1-5]|2[1-3]|3[1-7]|4[1-6]|5[0-4]|6[1-5])\d{4}\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{3}$/;

/** An area code and a number of seven or eight digits. */
const LANDLINE = /^(?:(?:010|02\d)[2-8]\d{7}|0[3-9]\d{2}[2-8]\d{6,7})$/;

/** Whether digits are a card of a bank: a usual beginning, and the check digit of ISO/IEC 7812 (Luhn). */
function isBankCard(digits: string): boolean {
  // Eighteen digits are an identity number, or nothing.
  if (!/^(?:62\d{14}(?:\d{3})?|(?:4\d|5[1-5])\d{14})$/.test(digits)) return false;
  const sum = [...digits].reverse().reduce((total, digit, index) => {
    const doubled = Number(digit) * (index % 2 === 1 ? 2 : 1);
    return total + (doubled > 9 ? doubled - 9 : doubled);
  }, 0);
  return sum % 10 === 0;
}

/** Digits as people type them: half or full width, with spaces, dots or hyphens between. */
const SEPARATORS = '[\\s\u3000\u00a0.\\-\u2010-\u2015\uff0d\u00b7]?';
const digitRun = new RegExp(`[+\uff0b]?[\\d\uff10-\uff19](?:${SEPARATORS}[\\d\uff10-\uff19XxＸｘ])*`, 'gu');

/** Longer than any number that is looked for, with all its separators. */
const MAX_NUMBER_LENGTH = 64;

/** What a run of digits is, by all of its digits. */
function kindOfNumber(run: string): PersonalDataKind | undefined {
  if (run.length > MAX_NUMBER_LENGTH) return undefined;
  const plain = run
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[^\dX]/g, '');
  if (isResidentId(plain) || OLD_RESIDENT_ID.test(plain)) return 'residentId';
  if (isBankCard(plain)) return 'bankCard';
  if (LANDLINE.test(plain)) return 'phone';
  return /^(?:(?:00)?86)?1[3-9]\d{9}$/.test(plain) ? 'mobile' : undefined;
}

/** A run as a whole, or, when several numbers stand beside each other, those between two spaces and what lies between. */
function findInRun(run: string, start: number): PersonalDataFind[] {
  const finds: PersonalDataFind[] = [];
  const take = (text: string, at: number): boolean => {
    const kind = kindOfNumber(text);
    if (kind) finds.push({ kind, start: start + at, end: start + at + text.length });
    return kind !== undefined;
  };
  let from = 0;
  if (take(run, from)) return finds;
  for (const { 0: part, index } of run.matchAll(/\S+/g)) {
    if (!kindOfNumber(part)) continue;
    take(run.slice(from, index).trimEnd(), from);
    take(part, index);
    const rest = run.slice(index + part.length).trimStart();
    from = run.length - rest.length;
    if (take(rest, from)) return finds;
  }
  return finds;
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
const STATUS = '(?:社区)?矫正(?:对象|人员)|社矫(?:对象|人员)|服刑人员|服务对象|案主|来访者|求助者|受助人';
/** Words that begin like a name and are none. */
const NO_NAMES =
  /^(?:金额|石油|江北|江苏|江西|白天|夏季|高度|马上|余下|程序|许可|史料|武汉|石家庄|田间|林业|龙头|雷同|黄牌|金融|周一|周二|周三|周四|周五|周六|周日|周末|周期|周围|周边|周内|严格|严重|严禁|曾经|曾在|曾因|曾有|曾被|许多|段落|段时|汤药|叶子|钱款|钱物|毛病|顾虑|顾及|莫名|范围|范本|范例|陈述|陈列|张贴|程度|高血|高龄|高中|高考|高校|高危|高风|余刑|余额|余地|谢谢|谢意|许诺|顾问|黄金|金钱|夏天|白银|杜绝|严肃|苏醒|沈阳|方案)/u;
const named = new RegExp(
  [
    // 张三是社区矫正对象 / 张三（社区矫正对象）
    // Only looked at, not taken: 张三是社区矫正对象李四 has two. After a comma or 为 ("for") the sentence must end there.
    `(?<before>${NAME})(?:同志|先生|女士)?(?=[，,\\s]?(?:是|系|（|\\(|作为)(?:一名|本区|我区)?(?:${STATUS})|[，,、\\s]?(?:为|[，,\\s])(?:一名|本区|我区)?(?:${STATUS})(?:$|[\\s，。；、,.;（）()0-9０-９男女]))`,
    // 社区矫正对象张三 / 社区矫正对象：张三
    `(?:${STATUS})(?:姓名)?[：:、\\s]?(?:是|为|叫)?(?<after>${NAME})(?=$|[\\s，。；、,.;:：！？（）()0-9０-９]|的|在|于|到|来|已|未|今|昨|没|不|说|称|下|想|要|打|会|因|反映|表示|参加|住|电话|身份证|男|女)`,
  ].join('|'),
  'gdu',
);
const namedInEnglish =
  /(?:[Cc]lients?|[Oo]ffenders?)\s+(?:named\s+|called\s+)?(?<after>(?:Mr|Ms|Mrs)\.?\s+[A-Z][a-z]+|[A-Z][a-z]+\s+[A-Z][a-z]+)/dg;

/** No word of `TAILS` is longer. */
const MAX_TAIL_LENGTH = 3;
const endsInTail = new RegExp(`(?:${TAILS})$`, 'u');
const isCompound = new RegExp(`^(?:${COMPOUND})`, 'u');

/** Whether a surname is the end of an ordinary word, as in 过程. */
const isTail = (text: string, name: string, start: number): boolean =>
  !isCompound.test(name) && endsInTail.test(text.slice(Math.max(0, start - MAX_TAIL_LENGTH + 1), start + 1));

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

/** What is known by its form alone, or by the word before it: the group `it` is what is found. */
const FORMS: readonly (readonly [PersonalDataKind, RegExp])[] = [
  ['email', /(?<it>[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63})+)/dgu],
  [
    'plate',
    /(?<it>[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼][A-HJ-NP-Z][·•\s]?(?=[A-HJ-NP-Z]*\d)[A-HJ-NP-Z\d]{4,5}[A-HJ-NP-Z\d挂学警])(?![A-Za-z\d])/dgu,
  ],
  [
    'account',
    /(?:(?:QQ|微信|VX|vx)(?:号码?|账号)?[：:\s]*(?:[是为]\s*)?|[Ww]e[Cc]hat(?:\s*(?:ID|id)(?:\s+is)?[：:\s]+|(?:\s*account)?\s*[：:]\s*|\s+(?=[-A-Za-z]*[\d_])))(?<it>[A-Za-z][-\w]{5,19}|\d{5,12})(?!\w)/dgu,
  ],
  [
    'address',
    /(?:家?住(?:在|址|所)?|家在|家庭地址|地址|户籍(?:地|所在地)?)(?:是|为|在)?[：:\s]*(?<it>[\p{Script=Han}\d０-９]{1,16}(?:路|街|巷|弄|大道|村|小区|花园|公寓|苑|组)\s*[\d０-９]+\s*(?:号|弄|幢|栋|组|单元)[\d０-９\p{Script=Han}-]{0,10})/dgu,
  ],
];

const findForms = (text: string): PersonalDataFind[] =>
  FORMS.flatMap(([kind, form]) =>
    [...text.matchAll(form)].flatMap(({ indices }): PersonalDataFind[] => {
      const [start, end] = indices?.groups?.['it'] ?? [0, 0];
      return end > start ? [{ kind, start, end }] : [];
    }),
  );

/** In the order of the text, without those that lie within another: the digits of an e-mail address are no number. */
function outermost(finds: readonly PersonalDataFind[]): PersonalDataFind[] {
  let reached = -1;
  return [...finds]
    .sort((a, b) => a.start - b.start || b.end - a.end)
    .filter(({ end }) => {
      const isOuter = end > reached;
      reached = Math.max(reached, end);
      return isOuter;
    });
}

/** Everything in a text that looks like personal data, in the order of the text. */
export const findPersonalData = (text: string): PersonalDataFind[] =>
  outermost([...findNumbers(text), ...findForms(text), ...findNames(text)]);

/**
 * The text with each find masked: a name keeps its first character, a number its first three digits unless another number
 * stands before it, with which they could look like a new one; of all else nothing is left.
 */
export function maskPersonalData(text: string): string {
  const masked = findPersonalData(text).reduceRight((so, { kind, start, end }) => {
    const found = so.slice(start, end);
    const mask =
      kind === 'namedClient'
        ? /\p{Script=Han}/u.test(found)
          ? `${found.slice(0, 1)}某`
          : 'X.'
        : FORMS.some(([form]) => form === kind)
          ? '***'
          : `${/[\d０-９]\s*$/.test(so.slice(0, start)) ? '' : found.slice(0, 3)}${'*'.repeat(8)}`;
    return so.slice(0, start) + mask + so.slice(end);
  }, text);
  // What stood on both sides of a find may now look like another.
  return masked === text ? text : maskPersonalData(masked);
}
