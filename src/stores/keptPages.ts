/** The pages that this browser keeps for use without a network. Each language has a service worker of its own. */
import { OFFLINE_NAME } from '../domain/answers/storageNames.ts';
import { isOurs } from './names.ts';
import { isSharedComputer } from './sharedComputer.ts';
import { browserStorage } from './storage.ts';

/** Browsers have no service workers on `http`, and some of those inside other apps have none at all. */
export const canKeepPages = (): boolean => 'serviceWorker' in navigator;

/** Chromium tells whether its user asked sites to load little. */
const isSavingData = (): boolean =>
  (navigator as { connection?: { saveData?: boolean } }).connection?.saveData === true;

/** Whether pages may be kept without asking: not where somebody declined it, saves data, or shares the computer. */
export function mayKeepPages(): boolean {
  if (!canKeepPages() || isSharedComputer()) return false;
  const choice = browserStorage.read(OFFLINE_NAME);
  return choice === 'yes' || (choice !== 'no' && !isSavingData());
}

/** Keeps the pages of a language from now on. @param worker address of its service worker */
export const keepPages = (worker: string): Promise<ServiceWorkerRegistration> =>
  navigator.serviceWorker.register(worker, { updateViaCache: 'none' });

/** The worker that keeps the pages here, in whatever state. */
export const pageKeeper = async (worker: string): Promise<ServiceWorkerRegistration | undefined> => {
  const registrations = canKeepPages() ? await navigator.serviceWorker.getRegistrations() : [];
  return registrations.find(({ scope }) => scope === new URL('./', new URL(worker, location.href)).href);
};

/** Lets go of all kept pages of this site, in every language. What somebody filled in stays. */
export async function removePages(): Promise<void> {
  for (const name of await caches.keys()) if (isOurs(name)) await caches.delete(name);
  if (!canKeepPages()) return;
  const root = new URL(import.meta.env.BASE_URL, location.href).href;
  for (const registration of await navigator.serviceWorker.getRegistrations())
    if (registration.scope.startsWith(root)) await registration.unregister();
}

export const choosePages = (choice: 'yes' | 'no'): void => browserStorage.write(OFFLINE_NAME, choice);
