import { readFileSync } from 'node:fs';
import type { Labels } from '../../src/domain/labels.ts';

/** The words of the interface in English, as pages hand them to an island. */
export const words = JSON.parse(readFileSync('content/i18n/en.json', 'utf8')) as Labels;
