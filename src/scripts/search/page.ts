/**
 * The page of searches. What is searched for stands in its address, so that a search can be sent to someone or kept as a
 * bookmark.
 */
import { parseSearchState, searchAddress } from '../../domain/search/filter.ts';
import { imported } from '../../stores/imported.ts';

class SearchPage extends HTMLElement {
  connectedCallback() {
    void imported(() => import('./panel.ts')).then(({ connectPanel }) => {
      const panel = connectPanel(this, this.dataset, {
        onState: (state) => history.replaceState(history.state, '', location.pathname + searchAddress(state)),
        onFollow: () => {},
        hasShareLink: false,
      });
      this.querySelector('fieldset')?.removeAttribute('disabled');
      panel?.show(parseSearchState(location.search));
      addEventListener('popstate', () => panel?.show(parseSearchState(location.search)));
    });
  }
}
customElements.define('search-page', SearchPage);
