import { defineHastPlugin } from 'satteri';

/**
 * Puts the site's base path before root-relative links in Markdown and MDX.
 *
 * Authors write `[x](/guide/a/)`; Astro leaves such links as they are, so that a site served below a path would
 * lose them. The links validator checks the link after this.
 *
 * @param base the `base` of the Astro configuration, with or without slashes around it
 */
export const linksUnderBase = (base: string) => {
  const prefix = base.replace(/^\/?/, '/').replace(/\/$/, '');
  return defineHastPlugin({
    name: 'links-under-base',
    element: {
      filter: ['a'],
      visit(node, context) {
        const href = node.properties['href'];
        if (typeof href === 'string' && /^\/(?!\/)/.test(href)) context.setProperty(node, 'href', prefix + href);
      },
    },
  });
};
