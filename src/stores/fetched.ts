/** What a page loads once. A failure is not kept: whoever asks next tries again. */

/** The server has no such file, or refuses it. */
export class FetchError extends Error {
  status: number;
  constructor(href: string, status: number) {
    super(`${href}: ${status}`);
    this.status = status;
  }
}

/** Does the work when it is first asked for; later callers share its result. */
export function once<T>(work: () => Promise<T>): () => Promise<T> {
  let running: Promise<T> | undefined;
  return () => {
    running ??= work().catch((error: unknown) => {
      running = undefined;
      throw error;
    });
    return running;
  };
}

const loaders = new Map<string, () => Promise<unknown>>();

/**
 * JSON that this site publishes at an address, fetched once.
 *
 * Its type is the caller's word for it: the site wrote it itself. Rejects with a `FetchError`, or with what `fetch` throws.
 */
export function fetched<T>(href: string): Promise<T> {
  const known =
    loaders.get(href) ??
    once(async () => {
      const response = await fetch(href);
      if (!response.ok) throw new FetchError(href, response.status);
      return response.json();
    });
  loaders.set(href, known);
  return known() as Promise<T>;
}
