import { defineHastPlugin } from 'satteri';

/** Lets the keyboard reach tables of Markdown: wide ones scroll by themselves, and what lies outside would be lost. */
export const reachableTables = defineHastPlugin({
  name: 'reachable-tables',
  element: {
    filter: ['table'],
    visit: (node, context) => context.setProperty(node, 'tabIndex', 0),
  },
});
