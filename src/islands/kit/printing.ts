/** A rule for the foot of each page: a text there can come from a style sheet alone. */
function footOfPages(foot: string): CSSStyleSheet {
  const sheet = new CSSStyleSheet();
  const text = JSON.stringify(foot.replace(/\s+/g, ' '));
  const rule = `{ @bottom-left { content: ${text}; font-size: 8pt; text-align: start; } }`;
  sheet.replaceSync(`@page report ${rule} @page report-wide ${rule}`);
  return sheet;
}

/**
 * Prints one part of a page and nothing around it.
 *
 * @param named what a PDF of it is called, and what is said at the foot of each page
 */
export function printOnly(id: string, named: { title: string; foot: string }): void {
  const part = document.getElementById(id);
  if (!part) return;
  const { title } = document;
  const foot = footOfPages(named.foot);
  part.dataset['print'] = 'only';
  document.documentElement.dataset['print'] = 'part';
  document.title = named.title;
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, foot];
  const restore = () => {
    delete part.dataset['print'];
    delete document.documentElement.dataset['print'];
    document.title = title;
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((each) => each !== foot);
    removeEventListener('afterprint', restore);
    removeEventListener('pointerdown', restore);
    removeEventListener('keydown', restore);
  };
  addEventListener('afterprint', restore);
  try {
    print();
  } catch {
    // Browsers inside apps have no printer; the page must not stay as it would be printed.
    restore();
    return;
  }
  // Some print nothing and say nothing: the page is restored as soon as somebody goes on with it.
  addEventListener('pointerdown', restore, { once: true });
  addEventListener('keydown', restore, { once: true });
}
