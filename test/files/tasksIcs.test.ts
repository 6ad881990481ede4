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
      '差距任务',
    ),
  );
  expect(lines.filter((line) => line === 'BEGIN:VEVENT')).toHaveLength(2);
  expect(lines).toContain('DTSTART;VALUE=DATE:20261231');
  expect(lines).toContain('DTSTART;VALUE=DATE:20270101');
  expect(lines).toContain('UID:a1-records@ccguide');
  expect(lines).toContain('SUMMARY:7.1.2 档案；补齐');
  expect(lines).toContain('DESCRIPTION:负责人：主任\\, 办公室\\n依据：15.1.1');
});
