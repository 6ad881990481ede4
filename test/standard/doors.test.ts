/** The doors of the site, and the menu behind each. */
import { describe, expect, test } from 'vitest';
import { doorsOf, menuBehind } from '../../src/standard/doors.ts';

type Sidebar = Parameters<typeof doorsOf>[0];

const link = (href: string, isCurrent = false) =>
  ({ type: 'link', label: href, href, isCurrent, badge: undefined, attrs: {} }) as const;
const sidebarAt = (current: string): Sidebar => {
  const at = (href: string) => link(href, href === current);
  const group = (label: string, entries: Sidebar[number][]) =>
    ({ type: 'group', label, entries, collapsed: false, badge: undefined }) as const;
  return [
    group('Guide', [at('/guide/scope/'), group('Risk', [at('/guide/risk/'), at('/guide/risk/cards/')])]),
    group('Tools', [at('/tools/start/'), at('/tools/workspace/')]),
  ];
};
const labels = (sidebar: Sidebar) => sidebar.map(({ label }) => label);

describe('a door', () => {
  test('leads to the first page behind it, and knows when the page is behind it, however deep', () => {
    expect(doorsOf(sidebarAt('/guide/risk/cards/'))).toEqual([
      { label: 'Guide', href: '/guide/scope/', isCurrent: true },
      { label: 'Tools', href: '/tools/start/', isCurrent: false },
    ]);
  });
  test('with nothing behind it is none', () => {
    expect(doorsOf([{ ...sidebarAt('')[0], entries: [] } as unknown as Sidebar[number]])).toEqual([]);
  });
});

describe('the menu', () => {
  test('is that of the door, and what stays in reach', () => {
    expect(labels(menuBehind(sidebarAt('/guide/risk/'), ['/tools/workspace/']))).toEqual([
      'Guide',
      '/tools/workspace/',
    ]);
    expect(labels(menuBehind(sidebarAt('/tools/start/'), ['/tools/workspace/']))).toEqual(['Tools']);
  });
  test('is whole on a page that is behind no door', () => {
    expect(labels(menuBehind(sidebarAt('/'), ['/tools/workspace/']))).toEqual(['Guide', 'Tools']);
  });
});
