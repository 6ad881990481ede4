/** What someone typed or followed to get to a place of the guide: `/c/?6.2.3`, `/c/?n=6.2.3`, or into the field. */

/** As a Chinese keyboard writes it, "６。２。３" is 6.2.3; "chapter 17" in Chinese is 17. */
export const plainPlace = (typed: string): string =>
  typed
    .normalize('NFKC')
    .replace(/\s+/g, '')
    .replace(/。/g, '.')
    .replace(/^\u7b2c?(\d+)\u7ae0$/, '$1')
    .replace(/\.+$/, '')
    .toLowerCase();

/**
 * The place that an address asks for; '' for none.
 *
 * Programs that pass addresses on add pairs of their own: `?6.2.3&from=singlemessage`. Only the first is ours.
 *
 * @param search the part of the address from its question mark on
 */
export function askedPlace(search: string): string {
  const [first = ''] = search.replace(/^\?/, '').split('&');
  const [name, value] = first.split('=');
  const asked = name === 'n' ? (value ?? '') : (name ?? '');
  try {
    return decodeURIComponent(asked.replace(/\+/g, ' '));
  } catch {
    // A malformed escape: show what was typed.
    return asked;
  }
}
