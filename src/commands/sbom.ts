/**
 * `npm run sbom`: a bill of materials in CycloneDX, beside the built site: every package that the build rests on, as the lock
 * file has it. The same lock file gives the same bytes.
 */
import { execFile } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { steadySbom } from './steadySbom.ts';

const FILE = join('dist', 'sbom.cdx.json');

// npm starts this command and says where it is itself; a shell script stands in its place on Windows.
const npm = process.env['npm_execpath'];
if (npm === undefined) throw new Error('start this with "npm run sbom"');
const { stdout } = await promisify(execFile)(
  process.execPath,
  [npm, 'sbom', '--sbom-format', 'cyclonedx', '--omit', 'dev', '--package-lock-only'],
  { maxBuffer: 1e8 },
);
const { name } = JSON.parse(await readFile('package.json', 'utf8')) as { name: string };
await writeFile(FILE, steadySbom(stdout, name));
console.log(FILE);
