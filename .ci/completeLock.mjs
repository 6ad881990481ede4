/**
 * Names every platform's optional package in package-lock.json.
 *
 * A registry that does not serve a platform's native package makes `npm install` leave it out of the lock file, and
 * `npm ci` then refuses the file ("Missing: … from lock file"). Run this after each `npm install`; the entries it
 * adds carry the limits (os, cpu, libc) by which npm skips what is meant for another platform.
 */
import { readFileSync, writeFileSync } from 'node:fs';

const FILE = new URL('../package-lock.json', import.meta.url);
const SYSTEMS = ['aix', 'android', 'darwin', 'freebsd', 'linux', 'netbsd', 'openbsd', 'openharmony', 'sunos', 'win32'];
const PROCESSORS = ['arm', 'arm64', 'ia32', 'loong64', 'mips64el', 'ppc64', 'riscv64', 's390x', 'wasm32', 'x64'];

const lock = JSON.parse(readFileSync(FILE, 'utf8'));

/** Packages that are installed at the top or nested, by name. */
const named = new Set(Object.keys(lock.packages).map((path) => path.replace(/^.*node_modules\//, '')));

const limitsOf = (name) => {
  const words = name.replace('windows', 'win32').split(/[/-]/);
  const limits = {
    cpu: PROCESSORS.filter((word) => words.includes(word)),
    os: SYSTEMS.filter((word) => words.includes(word)),
    libc: words.includes('musl') ? ['musl'] : words.includes('gnu') ? ['glibc'] : [],
  };
  return Object.fromEntries(Object.entries(limits).filter(([, list]) => list.length > 0));
};

let added = 0;
for (const { optionalDependencies = {}, dev } of Object.values(lock.packages)) {
  for (const [name, range] of Object.entries(optionalDependencies)) {
    if (named.has(name)) continue;
    lock.packages[`node_modules/${name}`] = {
      version: range.replace(/^[~^]/, ''),
      ...limitsOf(name),
      ...(dev && { dev }),
      optional: true,
    };
    named.add(name);
    added += 1;
  }
}

lock.packages = Object.fromEntries(Object.entries(lock.packages).sort(([a], [b]) => (a < b ? -1 : 1)));
writeFileSync(FILE, `${JSON.stringify(lock, null, 2)}\n`);
console.log(`package-lock.json: ${added} optional packages added`);
