/** Leads to an indicator or red line of the page. */

/** What is filled in of an item; notes and evidence are not asked for. */
const FIELDS = ':is(.numbers, .levels, .reason) :is(input, textarea), .choices input[type=radio]';

/** Id of the item around an element; `undefined` outside all items. */
export const itemAround = (element: Element | null): string | undefined =>
  element?.closest('.indicator')?.id.replace(/^indicator-/, '');

/** Puts the focus on the first field that is wrong, else empty, with the title of its item in sight. */
export function goToItem(id: string): void {
  const item = document.getElementById(`indicator-${id}`);
  if (!item) return;
  const fields = [...item.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>(FIELDS)];
  const field =
    fields.find((each) => each.matches('[aria-invalid=true]')) ??
    fields.find(({ value }) => value === '') ??
    fields[0] ??
    item.querySelector('input');
  field?.focus({ preventScroll: true });
  item.scrollIntoView({ block: 'start' });
}
