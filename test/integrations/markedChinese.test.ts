import { expect, test } from 'vitest';
import { markChinese } from '../../src/integrations/markedChinese.ts';

const page = (body: string) =>
  `<!DOCTYPE html><html lang="en"><head><title>A</title></head><body>${body}</body></html>`;

test.each([
  ['<p>By 国务院令第251号 &amp; more</p>', '<p>By <span lang="zh-CN">国务院令第251号</span> &amp; more</p>'],
  [
    '<p>a<br>应 b 宜<img src=x></p>',
    '<p>a<br><span lang="zh-CN">应</span> b <span lang="zh-CN">宜</span><img src=x></p>',
  ],
  // Marked already, from near or far.
  ['<p lang="zh-CN">应 <b>宜</b></p>', undefined],
  [
    '<div lang="zh-CN"><p lang="en">a 应</p></div>',
    '<div lang="zh-CN"><p lang="en">a <span lang="zh-CN">应</span></p></div>',
  ],
  [
    '<select><option value="/">简体中文</option></select>',
    '<select><option lang="zh-CN" value="/">简体中文</option></select>',
  ],
  ['<svg><text x="1">应</text></svg>', '<svg><text lang="zh-CN" x="1">应</text></svg>'],
  // What runs, and what is drawn again.
  ['<script>const a = "应";</script><style>a::before{content:"应"}</style>', undefined],
  ['<astro-island client="load"><p>应</p><!--astro:end--></astro-island>', undefined],
  ['<p title="应">a</p>', undefined],
])('%s', (body, marked) => {
  expect(markChinese(page(body))).toBe(page(marked ?? body));
});
