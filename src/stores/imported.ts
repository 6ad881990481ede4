/** Code that is loaded on demand, and what is said when it cannot be had. */
import { atom } from 'nanostores';

/** Whether the site has another version than this page: what this page would load is no longer there. */
export const $isOutdated = atom(false);

/** Looks whether the page, asked for anew, still names the parts that this one runs. */
async function compareWithSite(): Promise<void> {
  const parts = [...document.querySelectorAll('[component-url]')].map(
    (part) => part.getAttribute('component-url') ?? '',
  );
  const fresh = await (await fetch(location.pathname, { cache: 'no-store' })).text();
  if (parts.some((part) => !fresh.includes(part))) $isOutdated.set(true);
}

/**
 * Code that is loaded when it is wanted; if it cannot be had, the next call tries again.
 *
 * Browsers keep a failed module until the page is loaded again (https://github.com/whatwg/html/issues/6768), so it is asked
 * for once more under another address. This can go once browsers ask the server again themselves.
 */
export async function imported<Module>(
  load: () => Promise<Module>,
  importFrom: (address: string) => Promise<Module> = (address) => import(/* @vite-ignore */ address),
): Promise<Module> {
  try {
    return await load();
  } catch (error) {
    // Chromium and Firefox name the address; Safari does not, and asks the server again.
    const [address] = /https?:\S+\.js\b/.exec(String(error)) ?? [];
    if (address === undefined) throw error;
    try {
      return await importFrom(`${address}?${Date.now()}`);
    } catch (again) {
      // Offline, or the site cannot say: then nothing is known.
      await compareWithSite().catch(() => {});
      throw again;
    }
  }
}
