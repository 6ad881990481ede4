/**
 * For what changes while somebody works. A browser that translates a page puts its own elements in the place of our texts,
 * and what is written into those afterwards is not seen (https://github.com/preactjs/preact/issues/948).
 *
 * Spelt so that Preact writes the attribute. By its name it sets the property, which on the server leaves nothing behind, and
 * `preact/compat` turns the text 'no' into false.
 */
export const NOT_TRANSLATED = { Translate: ['no'] };
