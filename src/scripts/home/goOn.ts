/** The home page for somebody who comes back. Nothing is loaded for who has begun nothing. */
import { isRecord } from '../../domain/basics/record.ts';
import { imported } from '../../stores/imported.ts';
import { hasBegun } from '../../stores/sharedComputer.ts';
import { parsedJson } from '../../stores/storage.ts';

class GoOn extends HTMLElement {
  connectedCallback() {
    const about = parsedJson(this.dataset['about']);
    if (!isRecord(about) || !Array.isArray(about['tools'])) return;
    const begun = about['tools'].some((tool) => hasBegun(tool));
    if (begun)
      imported(() => import('./goOnLines.ts'))
        .then(({ showLines }) => showLines(this, about))
        // Without it the page reads as it does for everyone else.
        .catch(() => {});
  }
}
customElements.define('go-on', GoOn);
