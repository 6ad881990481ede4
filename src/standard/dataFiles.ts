/** What every data file says of itself, and how it is served. */

/** Licence of the texts. */
export const TEXT_LICENCE = 'CC-BY-4.0';

export const json = (data: unknown): Response =>
  new Response(JSON.stringify(data), { headers: { 'content-type': 'application/json; charset=utf-8' } });
