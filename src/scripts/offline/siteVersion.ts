/** Keeps the pages of this language on the device once a page has loaded, and says when the site has a new version. */
import { keepPages, mayKeepPages } from '../../stores/keptPages.ts';

/** Milliseconds after which a page that stays open checks for a new version. */
const AN_HOUR = 3_600_000;

class SiteVersion extends HTMLElement {
  connectedCallback() {
    const worker = this.dataset['worker'];
    if (!import.meta.env.PROD || worker === undefined || !mayKeepPages()) return;
    const start = () => this.#keep(worker).catch(() => {});
    // The page comes first. Safari has no `requestIdleCallback`.
    const whenIdle = () => ('requestIdleCallback' in window ? requestIdleCallback(start) : setTimeout(start, 1000));
    if (document.readyState === 'complete') whenIdle();
    else addEventListener('load', whenIdle, { once: true });
  }

  /** Where this fails, as behind a strange proxy, the page goes on as without it. */
  async #keep(worker: string): Promise<void> {
    const registration = await keepPages(worker);
    const { serviceWorker } = navigator;
    const offer = () => {
      // Without a controller this is the first visit: there is nothing to replace.
      if (registration.waiting && serviceWorker.controller) this.#offer(() => registration.waiting);
    };
    offer();
    registration.addEventListener('updatefound', () => {
      const { installing } = registration;
      installing?.addEventListener('statechange', offer);
    });
    // Another tab took the new version: this page's scripts may be gone.
    serviceWorker.addEventListener('controllerchange', () => this.#offer(() => null));
    let asked = Date.now();
    document.addEventListener('visibilitychange', () => {
      if (document.visibilityState !== 'visible' || Date.now() - asked < AN_HOUR) return;
      asked = Date.now();
      registration.update().catch(() => {});
    });
  }

  /** Says that there is a new version. It is taken when the visitor asks for it, and at no other time. */
  #offer(waiting: () => ServiceWorker | null): void {
    const words = this.querySelector('template');
    const strip = this.querySelector('[role=status]');
    if (!words || !strip) return;
    strip.replaceChildren(words.content.cloneNode(true));
    const [take, later] = strip.querySelectorAll('button');
    take?.addEventListener('click', () => {
      const next = waiting();
      if (!next) return location.reload();
      navigator.serviceWorker.addEventListener('controllerchange', () => location.reload(), { once: true });
      next.postMessage({ type: 'SKIP_WAITING' });
    });
    later?.addEventListener('click', () => strip.replaceChildren());
  }
}
customElements.define('site-version', SiteVersion);
