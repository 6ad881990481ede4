/** Names of the papers of a pack. */
export { fileName } from '../basics/fileName.ts';
