/** Data that name a person: found as people type them, and nothing found in ordinary sentences. */
import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { findPersonalData, isResidentId, maskPersonalData } from '../../../src/domain/answers/personalData.ts';

const found = (text: string) => findPersonalData(text).map(({ kind, start, end }) => [kind, text.slice(start, end)]);

/** GB 11643: the digit that makes the sum 1 modulo 11, reckoned another way than in the module. */
function withCheckDigit(first17: string): string {
  const sum = [...first17].reduce((total, digit, index) => (total + Number(digit) * 2 ** (17 - index)) % 11, 0);
  return first17 + ['1', '0', 'X', '9', '8', '7', '6', '5', '4', '3', '2'][sum];
}
const ID = '11010519491231002X'; // The example of GB 11643-1999.

describe('a resident identity number', () => {
  test('is known by its check digit and birthday', () => {
    expect(isResidentId(ID)).toBe(true);
    expect(withCheckDigit(ID.slice(0, 17))).toBe(ID);
    for (const wrong of [...'0123456789']) expect(isResidentId(ID.slice(0, 17) + wrong)).toBe(false);
  });
  test.each(['19491331', '19490230', '19000229', '19490100', '18991231'])('born on %s is none', (birthday) => {
    expect(isResidentId(withCheckDigit(`110105${birthday}002`))).toBe(false);
  });
  test('stands alone: nothing before it, nothing after it', () => {
    for (const text of [`1${ID}`, `${ID}1`, `x${ID}`, `0${ID.slice(1)}`, ID.toLowerCase()])
      expect(isResidentId(text), text).toBe(false);
  });
  test.each(['20230229', '20230431', '20231301', '20230100'])('a day that does not exist, %s, is none', (birthday) => {
    expect(isResidentId(withCheckDigit(`110105${birthday}002`))).toBe(false);
  });
  test('with any right check digit is one, with any other none', () => {
    const day = fc.integer({ min: -2_208_988_800, max: 1_800_000_000 }).map((seconds) => new Date(seconds * 1000));
    fc.assert(
      fc.property(
        fc.integer({ min: 110_000, max: 659_999 }),
        day,
        fc.integer({ min: 100, max: 999 }),
        (place, born, rest) => {
          const id = withCheckDigit(`${place}${born.toISOString().slice(0, 10).replaceAll('-', '')}${rest}`);
          expect(found(`身份证号${id}，`)).toEqual([['residentId', id]]);
          const wrong = id.slice(0, 17) + (id.endsWith('1') ? '2' : '1');
          expect(found(wrong)).toEqual([]);
        },
      ),
    );
  });
  test.each([
    ['lower case', '11010519491231002x'],
    ['full width', '１１０１０５１９４９１２３１００２Ｘ'],
    ['spaces', '110105 19491231 002X'],
    ['hyphens', '110105-19491231-002X'],
  ])('is found in %s', (_, text) => {
    expect(found(`号码：${text}。`)).toEqual([['residentId', text]]);
  });
});

describe('a mobile number', () => {
  test.each([
    '13812345678',
    '138 1234 5678',
    '138-1234-5678',
    '+8613812345678',
    '+86 138 1234 5678',
    '008613812345678',
    '１３８１２３４５６７８',
  ])('%s is found', (text) => {
    expect(found(`电话${text}，上午`)).toEqual([['mobile', text]]);
  });
  test.each(['13812345678 ', '12 13812345678', '13812345678 12'])('stands alone in "%s"', (text) => {
    expect(found(text)).toEqual([['mobile', '13812345678']]);
  });
  test('is found beside other numbers', () => {
    expect(found('2026-01-05 13812345678')).toEqual([['mobile', '13812345678']]);
    expect(found('13812345678 13987654321')).toEqual([
      ['mobile', '13812345678'],
      ['mobile', '13987654321'],
    ]);
    expect(found(`${ID} 13812345678`)).toEqual([
      ['residentId', ID],
      ['mobile', '13812345678'],
    ]);
  });
});

describe('a named client', () => {
  test.each([
    ['社区矫正对象张三', '张三'],
    ['社区矫正对象：王小明，45岁', '王小明'],
    ['社矫对象李四于5月报到', '李四'],
    ['矫正对象姓名：欧阳修', '欧阳修'],
    ['张三是社区矫正对象', '张三'],
    ['王小明系我区社区矫正对象', '王小明'],
    ['王小明（社区矫正对象）', '王小明'],
    ['王小明，社区矫正对象，男', '王小明'],
    ['王小明 社区矫正对象', '王小明'],
    ['张三为社区矫正对象。', '张三'],
    ['The client John Smith came late', 'John Smith'],
    ['Clients Mary Ann and others', 'Mary Ann'],
    ['client named John Smith', 'John Smith'],
    ['client  named  John Smith', 'John Smith'],
    ['client called John Smith', 'John Smith'],
    ['client  called  John  Smith', 'John  Smith'],
    ['the offender Mr Brown', 'Mr Brown'],
    ['Offenders Mrs. Brown and Green', 'Mrs. Brown'],
    ['Offender Ms  Li', 'Ms  Li'],
    ['client John\tSmith', 'John\tSmith'],
  ])('is found in %s', (text, name) => {
    expect(found(text)).toEqual([['namedClient', name]]);
  });
  test('is found twice where two stand', () => {
    expect(found('张三是社区矫正对象李四的邻居').map(([, name]) => name)).toEqual(['张三', '李四']);
  });
});

describe('nothing is found in', () => {
  const texts = readdirSync('content/clauses').flatMap((file) => {
    const values: string[] = [];
    JSON.stringify(parse(readFileSync(`content/clauses/${file}`, 'utf8')), (_, value) => {
      if (typeof value === 'string') values.push(value);
      return value;
    });
    return values;
  });
  test('any text of the guide', () => {
    expect(texts.length).toBeGreaterThan(500);
    expect(texts.flatMap((text) => found(text).map((find) => [text, ...find]))).toEqual([]);
  });
  test.each([
    '金额1381234.56元',
    '预算 1,381,234,567 元',
    '2026年11月23日',
    '2026-11-23 08:00',
    '司发〔2026〕13号',
    '010-12345678',
    '6222021381234567890',
    '订单2026111313812345678',
    '统一社会信用代码52310000MJ4953138X',
    'ISBN 9787301381234',
    '12812345678',
    '在服务过程中，社区矫正对象可以退出',
    '业余时间，社区矫正对象应当学习',
    '两周后，社区矫正对象报到',
    '三十分钟后，社区矫正对象离开',
    '明确社区矫正对象范围。',
    '听取社区矫正对象陈述。',
    '社工为社区矫正对象提供服务',
    '李社工为社区矫正对象提供服务',
    '顾问为社区矫正对象讲课',
    '服务范围（社区矫正对象）',
    '程度，社区矫正对象，家属',
    '社区矫正对象的家属',
    '社区矫正对象周围的人',
    '张某是社区矫正对象',
    '第一阶段结束，社区矫正对象',
    '在沈阳，社区矫正对象',
    'Clients may ask for a copy',
    'the client john Smith',
    'the clientele John Smith',
    'the client named',
    'clientJohn Smith',
    'the client and Community Corrections',
  ])('%s', (text) => {
    expect(found(text)).toEqual([]);
  });
});

describe('masking', () => {
  test.each([
    ['社区矫正对象张三的电话是13812345678', '社区矫正对象张某的电话是138********'],
    [`身份证${ID}。`, '身份证110********。'],
    ['欧阳修是社区矫正对象', '欧某是社区矫正对象'],
    ['The client John Smith came', 'The client X. came'],
    ['2026 13812345678', '2026 ********'],
    ['2026年 13812345678', '2026年 138********'],
    ['１３８１２３４５６７８', '１３８********'],
    ['没有个人信息', '没有个人信息'],
  ])('%s becomes %s', (text, masked) => {
    expect(maskPersonalData(text)).toBe(masked);
  });
  const pieces = [
    '张三',
    '李小四',
    '是社区矫正对象',
    '社区矫正对象',
    '，',
    '。',
    ' ',
    '-',
    '的',
    '13812345678',
    '138 1234 5678',
    '+86',
    ID,
    '2026',
    '1',
    '😀',
    '客户',
    'client ',
    'John Smith',
    '（',
    '）',
    '13812345',
    '为',
    '某',
  ];
  test('leaves nothing that is found again, and keeps the rest', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...pieces), { maxLength: 12 }), (parts) => {
        const text = parts.join('');
        const masked = maskPersonalData(text);
        expect(found(masked), text).toEqual([]);
        expect(maskPersonalData(masked)).toBe(masked);
        // What stands between the finds is still there, in order.
        let at = 0;
        let from = 0;
        for (const { start, end } of [...findPersonalData(text), { start: text.length, end: text.length }]) {
          const kept = text.slice(from, start);
          at = masked.indexOf(kept, at);
          expect(at, text).toBeGreaterThanOrEqual(0);
          [at, from] = [at + kept.length, end];
        }
      }),
      { numRuns: 3000 },
    );
  });
  test('never throws, and finds in order without overlap', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const finds = findPersonalData(text);
        expect(finds.every(({ start }, index) => start >= (finds[index - 1]?.end ?? 0))).toBe(true);
        maskPersonalData(text);
      }),
    );
  });
  // Work that grew with the square of the length would not end in the time of a test: such a text may stand in a link.
  test.each(['1', '1-', 'a.', 'ab ', '1 ', '\u00A0', 'QQ ', '\u738B\u674E\u5F20', '\u8DEF1\u53F7'])(
    'goes through long repetitions of %j, and finds what comes behind them',
    (unit) => {
      const long = `${unit.repeat(300_000 / unit.length)}\u3002 13812345678\u3002`;
      expect(findPersonalData(long).at(-1)).toEqual({
        kind: 'mobile',
        start: long.length - 12,
        end: long.length - 1,
      });
    },
  );
  test('finds each of very many numbers', () => {
    expect(findPersonalData('13812345678 '.repeat(20_000))).toHaveLength(20_000);
  });
});

describe('what people write of others', () => {
  test.each([
    ['服务对象张伟下周来', 'namedClient', '张伟'],
    ['案主李娜反映睡不好', 'namedClient', '李娜'],
    ['来访者王小明，男', 'namedClient', '王小明'],
    ['家里电话0574-86781234', 'phone', '0574-86781234'],
    ['座机 010 6512 3456', 'phone', '010 6512 3456'],
    ['卡号6222 0212 3456 7890 128', 'bankCard', '6222 0212 3456 7890 128'],
    ['老身份证330206651203123', 'residentId', '330206651203123'],
    ['开一辆浙B·D1234的车', 'plate', '浙B·D1234'],
    ['车牌浙B12345', 'plate', '浙B12345'],
    ['新能源浙BD12345', 'plate', '浙BD12345'],
    ['邮箱zhang.wei@example.com', 'email', 'zhang.wei@example.com'],
    ['QQ号12345678', 'account', '12345678'],
    ['微信：zhangwei_88', 'account', 'zhangwei_88'],
    ['her WeChat: zhangwei', 'account', 'zhangwei'],
    ['WeChat ID is zhangwei', 'account', 'zhangwei'],
    ['on WeChat zhangwei_88', 'account', 'zhangwei_88'],
    ['住在新碶街道明州路12号3幢502室', 'address', '新碶街道明州路12号3幢502室'],
    ['户籍地：霞浦村3组15号', 'address', '霞浦村3组15号'],
  ])('is found: %s', (text, kind, found) => {
    expect(findPersonalData(text).map(({ kind: own, start, end }) => [own, text.slice(start, end)])).toEqual([
      [kind, found],
    ]);
    const masked = maskPersonalData(text);
    expect(masked).not.toContain(found);
    expect(findPersonalData(masked)).toEqual([]);
  });
  test.each([
    '服务对象的需求每季度复核一次',
    '案主自决，来访者知情同意',
    '服务对象周边的资源',
    '2026年11月30日完成，共120人次',
    '统一社会信用代码52330206MJ8912345X',
    '合同编号2026-0574-001',
    '第0574号文件',
    '浙B类资质，A级5家',
    '路12号线',
    '地址见登记证',
    '微信群里通知，QQ群同步',
    '预算400000元，支出380000元',
    '编号330206000012345',
    '每周2次，每次90分钟',
  ])('is not found in an ordinary text: %s', (text) => {
    expect(findPersonalData(text)).toEqual([]);
  });
});
