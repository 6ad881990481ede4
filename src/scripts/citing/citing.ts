/** The link beside each clause by which it is cited. What it opens is loaded when someone follows it. */
import { imported } from '../../stores/imported.ts';

document.addEventListener('click', (event) => {
  const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('a.cite-clause') : null;
  const href = link?.closest<HTMLElement>('[data-citing]')?.dataset['citing'];
  // A new tab is a new tab.
  if (!link || !href || event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  imported(() => import('./citeCard.ts')).then(
    ({ openCard }) => openCard(link, href),
    // Offline: it is the clause's permanent link still.
    () => location.assign(link.href),
  );
});
