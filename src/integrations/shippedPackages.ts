/** Packages whose code or data a build ships, and whether their licences let it. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

export interface ShippedPackage {
  name: string;
  version: string;
  /** As SPDX has it. */
  licence: string;
  /** Text that the package brings; `undefined` if it brings none. */
  text: string | undefined;
}

/** Licences that ask for nothing but to be named, with their text. */
const PERMISSIVE = new Set([
  '0BSD',
  'Apache-2.0',
  'BlueOak-1.0.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'CC0-1.0',
  'ISC',
  'MIT',
]);

/** In the package's own folder, or in one for licences: of what it contains of others, too. */
const LICENCE_FILE = /^(?:licenses\/[^/]+|(?:licen[cs]e|copying|notice|third[-_]party[-_]licen[cs]es)(?:[-.]\w+)*)$/i;

/** Of several that one may choose from, one is enough; of several that hold together, all must be permissive. */
export const isPermissive = (licence: string): boolean =>
  licence
    .replace(/^\((.*)\)$/, '$1')
    .split(' OR ')
    .some((choice) => choice.split(' AND ').every((one) => PERMISSIVE.has(one.trim())));

/**
 * Folder of the package that a module comes from: `/p/node_modules/preact` for `/p/node_modules/preact/hooks/x.mjs`.
 *
 * @returns `undefined` for a module of this project, and for one that the bundler makes up
 */
export const packageFolderOf = (moduleId: string): string | undefined =>
  /^[^\0?]*\/node_modules\/(?:@[^/]+\/)?[^/]+/.exec(moduleId.replaceAll('\\', '/'))?.[0];

/** What the package in a folder says of itself. */
export function readPackage(folder: string): ShippedPackage {
  const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as Record<
    'name' | 'version',
    string
  > & { license?: unknown };
  const texts = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((each) => LICENCE_FILE.test(each.replaceAll('\\', '/')))
    .sort()
    .map((each) => readFileSync(join(folder, each), 'utf8').replaceAll('\r\n', '\n').trim());
  return {
    name,
    version,
    licence: typeof license === 'string' ? license : '',
    text: texts.length === 0 ? undefined : texts.join('\n\n'),
  };
}

/** Folder of a package by its name, as Node finds it from a folder upwards. */
export function folderOf(from: string, name: string): string | undefined {
  const folder = join(from, 'node_modules', name);
  if (existsSync(folder)) return folder;
  const above = dirname(from);
  return above === from ? undefined : folderOf(above, name);
}

/** All packages with the texts of their licences, by name. */
export const licencesText = (packages: readonly ShippedPackage[]): string =>
  [...packages]
    .sort((a, b) => (`${a.name} ${a.version}` < `${b.name} ${b.version}` ? -1 : 1))
    .map(({ name, version, licence, text }) =>
      [`${name} ${version} (${licence})`, '', text ?? 'The package brings no text of its licence.'].join('\n'),
    )
    .join(`\n\n${'-'.repeat(72)}\n\n`)
    .concat('\n');
