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
    return importFrom(`${address}?${Date.now()}`);
  }
}
