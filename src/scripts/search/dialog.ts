/** The dialog that every page has: the search panel, closed again when a result is followed. */
import { connectPanel } from './panel.ts';

const connected = new WeakSet<HTMLDialogElement>();

/** Makes the dialog search, once. */
export function connectDialog(dialog: HTMLDialogElement, settings: DOMStringMap): void {
  if (connected.has(dialog)) return;
  connected.add(dialog);
  const panel = connectPanel(dialog, settings, {
    onState: () => {},
    onFollow: () => dialog.close(),
    hasShareLink: true,
  });
  // What was typed while this module was on its way.
  panel?.show({ query: dialog.querySelector('input')?.value ?? '', filter: {} });
}
