/** The browser's storage of texts. It may be denied or full: then reading finds nothing, and what is written is lost. */
export interface TextStorage {
  read: (name: string) => string | undefined;
  write: (name: string, text: string) => void;
  remove: (name: string) => void;
  /** All names that begin so. */
  names: (begins: string) => string[];
}

export const namesIn = (storage: Storage, begins: string): string[] =>
  Array.from({ length: storage.length }, (_, index) => storage.key(index) ?? '').filter((name) =>
    name.startsWith(begins),
  );

/** @param storage throws, or is `undefined`, where it is denied: browsers throw at the mere mention of it */
export function guarded(storage: () => Storage | undefined): TextStorage {
  const attempt = <T>(work: (on: Storage) => T): T | undefined => {
    try {
      const on = storage();
      return on && work(on);
    } catch {
      return undefined;
    }
  };
  return {
    read: (name) => attempt((on) => on.getItem(name)) ?? undefined,
    write: (name, text) => attempt((on) => on.setItem(name, text)),
    remove: (name) => attempt((on) => on.removeItem(name)),
    names: (begins) => attempt((on) => namesIn(on, begins)) ?? [],
  };
}

/** Kept until someone deletes it. */
export const browserStorage = guarded(() => localStorage);

/** Kept by this tab alone, until it is closed. */
export const tabStorage = guarded(() => sessionStorage);

/** What a text says as JSON; `undefined` when it is none. */
export function parsedJson(text: string | undefined): unknown {
  try {
    return JSON.parse(text ?? '');
  } catch {
    return undefined;
  }
}
