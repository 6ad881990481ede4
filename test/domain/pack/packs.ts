/** The pack of this edition, as a page makes it. */
import { readFileSync } from 'node:fs';
import { readStandardFiles } from '../../../src/commands/readContent.ts';
import { type Labels, labelIn } from '../../../src/domain/basics/labels.ts';
import type { Locale } from '../../../src/domain/basics/locale.ts';
import type { PackContext, PackNames } from '../../../src/domain/pack/context.ts';
import { type PackData, packData } from '../../../src/domain/pack/packData.ts';
import { assembleStandard } from '../../../src/domain/standard/standard.ts';

const standard = assembleStandard(readStandardFiles('.'));

export const wordsIn = (locale: Locale) =>
  labelIn(JSON.parse(readFileSync(`content/i18n/${locale}.json`, 'utf8')) as Labels);

/** As it comes out of the published file. */
export const dataIn = (locale: Locale): PackData => JSON.parse(JSON.stringify(packData(standard, locale))) as PackData;

export const contextIn = (
  locale: Locale,
  names: PackNames = { organisation: 'Harbour Centre', holders: { 'records-officer': ['R. O.'] } },
): PackContext => ({ data: dataIn(locale), names, label: wordsIn(locale) });

export { standard };
