import { expect, test } from 'vitest';
import { tasksIcs } from '../../src/files/tasksIcs.ts';

/** Lines of a calendar with folded ones joined (RFC 5545, 3.1). */
const linesOf = async (blob: Blob) => (await blob.text()).replace(/\r\n[ \t]/g, '').split('\r\n');

test('each task is a whole day in the calendar, with text that needs escaping as it was', async () => {
  const lines = await linesOf(
    tasksIcs(
      [
        {
          id: 'a1-records',
          title: '7.1.2 档案；补齐',
          description: '负责人：主任, 办公室\n依据：15.1.1',
          due: '2026-12-31',
        },
        { id: 'a1-training', title: '培训', description: '', due: '2027-01-01' },
      ],
      '差距任务; 2026',
    ),
  );
  expect(lines.filter((line) => line === 'BEGIN:VEVENT')).toHaveLength(2);
  expect(lines).toContain('X-WR-CALNAME:差距任务\\; 2026');
  expect(lines.find((line) => line.startsWith('DTSTAMP:'))).toMatch(/^DTSTAMP:\d{8}T\d{6}Z$/);
  expect(lines).toContain('DTSTART;VALUE=DATE:20261231');
  expect(lines).toContain('DTSTART;VALUE=DATE:20270101');
  expect(lines).toContain('UID:a1-records@ccguide');
  expect(lines).toContain('SUMMARY:7.1.2 档案；补齐');
  expect(lines).toContain('DESCRIPTION:负责人：主任\\, 办公室\\n依据：15.1.1');
});

const task = (more: object) => ({ id: 'a1-x', title: '培训', description: '', due: '2026-12-31', ...more });

test('no line is longer than 75 octets, and no character is cut', async () => {
  const title = '15.1.1 每份服务档案应有目录和查阅登记、委托文件、告知书和同意书、需求预估和服务分级表';
  const blob = tasksIcs([task({ title, description: '😀'.repeat(60) })], '任务清单');
  const text = await blob.text();
  for (const line of text.split('\r\n')) expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75);
  expect(text).not.toContain('\uFFFD');
  const lines = await linesOf(blob);
  expect(lines).toContain(`SUMMARY:${title}`);
  expect(lines).toContain(`DESCRIPTION:${'😀'.repeat(60)}`);
});

test('a whole day ends with the next one, over the end of a year too, and has no duration', async () => {
  const lines = await linesOf(tasksIcs([task({})], '任务清单'));
  expect(lines).toContain('DTEND;VALUE=DATE:20270101');
  expect(lines.some((line) => line.startsWith('DURATION'))).toBe(false);
});

test('a long title is cut behind a word, and says so', async () => {
  const words = (await linesOf(tasksIcs([task({ title: `${'word '.repeat(30)}end` })], 'Tasks'))).find((line) =>
    line.startsWith('SUMMARY:'),
  );
  expect(words).toMatch(/^SUMMARY:(word )+word…$/);
  expect(words?.length).toBeLessThanOrEqual('SUMMARY:'.length + 101);
  const chinese = (await linesOf(tasksIcs([task({ title: '档'.repeat(150) })], '任务'))).find((line) =>
    line.startsWith('SUMMARY:'),
  );
  expect(chinese).toBe(`SUMMARY:${'档'.repeat(100)}…`);
});

test('what is due at a minute is so in every time zone, and reminds so long before', async () => {
  // Half past midnight in China is half past four in the afternoon of the day before in UTC.
  const lines = await linesOf(tasksIcs([task({ due: '2027-01-01T00:30', remind: 10 })], '任务'));
  expect(lines).toContain('DTSTART:20261231T163000Z');
  expect(lines.some((line) => line.startsWith('DTEND'))).toBe(false);
  expect(lines).toContain('TRIGGER:-PT10M');
});

test('a whole day reminds at nine on the day before, or on the day itself', async () => {
  expect(await linesOf(tasksIcs([task({})], '任务'))).toContain('TRIGGER:-PT900M');
  expect(await linesOf(tasksIcs([task({ remind: -540 })], '任务'))).toContain('TRIGGER:PT540M');
});
