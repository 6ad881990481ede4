import { CACHE_HASHED, CACHE_OTHERS, HASHED, HEADERS, NOT_FOUND, type Place, TEXTS, TYPES } from './rules.ts';

const inModule = (name: string, lines: readonly string[]): string[] => [
  `<IfModule ${name}>`,
  ...lines.map((line) => `  ${line}`),
  '</IfModule>',
];
const dotted = (endings: readonly string[]) => endings.map((ending) => `.${ending}`).join(' ');

/** `.htaccess`, which Apache reads in the site's folder where `AllowOverride FileInfo` is set. */
export const htaccess = ({ base }: Place): string =>
  [
    '# Made by the build.',
    `ErrorDocument 404 ${base}${NOT_FOUND}`,
    'AddDefaultCharset utf-8',
    ...inModule('mod_mime.c', [
      ...Object.entries(TYPES).map(([ending, type]) => `AddType ${type} .${ending}`),
      `AddCharset utf-8 ${dotted(TEXTS)}`,
    ]),
    ...inModule('mod_deflate.c', [
      `AddOutputFilterByType DEFLATE ${[...new Set(TEXTS.map((ending) => TYPES[ending]))].join(' ')}`,
    ]),
    ...inModule('mod_headers.c', [
      ...Object.entries(HEADERS).map(([name, value]) => `Header always set ${name} "${value}"`),
      `Header set Cache-Control "${CACHE_OTHERS}"`,
      `<If "%{REQUEST_URI} =~ m#^${base}${HASHED}/# && %{REQUEST_STATUS} -lt 400">`,
      `  Header set Cache-Control "${CACHE_HASHED}"`,
      '</If>',
    ]),
    '',
  ].join('\n');
