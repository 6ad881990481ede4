/** Says whether the pages of this language are kept on the device, and keeps or removes them. */
import { isRecord } from '../../domain/basics/record.ts';
import { canKeepPages, choosePages, keepPages, mayKeepPages, pageKeeper, removePages } from '../../stores/keptPages.ts';
import { isSharedComputer } from '../../stores/sharedComputer.ts';
import { parsedJson } from '../../stores/storage.ts';

type State = 'impossible' | 'shared' | 'none' | 'coming' | 'kept' | 'failed';

class KeptPages extends HTMLElement {
  connectedCallback() {
    const [keep, remove] = this.querySelectorAll('button');
    keep?.addEventListener('click', () => this.#after(() => this.#keep()));
    remove?.addEventListener('click', () =>
      this.#after(async () => {
        choosePages('no');
        await removePages();
      }),
    );
    this.#after(async () => {});
    // They may be on their way: the page itself begins that once it has come to rest.
    if (mayKeepPages()) navigator.serviceWorker.ready.then(() => this.#after(async () => {}));
  }

  get #worker(): string {
    return this.dataset['worker'] ?? '';
  }

  async #keep(): Promise<void> {
    choosePages('yes');
    this.#show('coming');
    const registration = await keepPages(this.#worker);
    const worker = registration.installing;
    if (!worker) return;
    await new Promise<void>((done, failed) =>
      worker.addEventListener('statechange', () => {
        if (worker.state === 'activated') done();
        if (worker.state === 'redundant') failed();
      }),
    );
  }

  /** Does something, then shows how things stand. */
  async #after(work: () => Promise<void>): Promise<void> {
    try {
      await work();
      this.#show(await this.#state());
    } catch {
      this.#show('failed');
    }
  }

  async #state(): Promise<State> {
    if (!canKeepPages()) return 'impossible';
    if (isSharedComputer()) return 'shared';
    const keeper = await pageKeeper(this.#worker);
    if (keeper?.active) return 'kept';
    return keeper || mayKeepPages() ? 'coming' : 'none';
  }

  #show(state: State): void {
    const words = parsedJson(this.dataset['words']);
    const status = this.querySelector('[role=status]');
    if (status && isRecord(words)) status.textContent = String(words[state]);
    const [keep, remove] = this.querySelectorAll('button');
    if (keep) keep.hidden = state !== 'none' && state !== 'failed';
    if (remove) remove.hidden = state !== 'kept' && state !== 'coming';
  }
}
customElements.define('kept-pages', KeptPages);
