/**
 * Whether a key belongs to a text that is still being composed, as Chinese input is. Safari ends the composition before it
 * tells of the key, which then bears this code alone.
 */
export const isComposing = (event: KeyboardEvent): boolean => event.isComposing || event.keyCode === 229;
