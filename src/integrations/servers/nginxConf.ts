import { CACHE_HASHED, CACHE_OTHERS, HASHED, HEADERS, NOT_FOUND, type Place, TEXTS, TYPES } from './rules.ts';

/** Headers of a location; nginx takes none from outside once a location has one of its own. Errors are not kept for long. */
const headersWith = (caching: string): string[] => [
  ...Object.entries(HEADERS).map(([name, value]) => `add_header ${name} "${value}" always;`),
  `add_header Cache-Control "${caching}";`,
];

const location = (match: string, lines: readonly string[]): string =>
  [`    location ${match} {`, ...lines.map((line) => `        ${line}`), '    }'].join('\n');

const typesOfTexts = [...new Set(TEXTS.map((ending) => TYPES[ending]))]
  .filter((type) => type !== 'text/html')
  .join(' ');

/** A `server` of nginx, to be included where nginx has its sites. */
export const nginxConf = ({ base, host }: Place): string =>
  `# Made by the build. Set the folder of the site, include the file in the http block, add TLS.
server {
    listen 80;
    server_name ${host};
    set $site /var/www/service-guide;

    index index.html;
    error_page 404 ${base}${NOT_FOUND};
    absolute_redirect off;
    server_tokens off;

    types {
${Object.entries(TYPES)
  .map(([ending, type]) => `        ${type} ${ending};`)
  .join('\n')}
    }
    charset utf-8;
    charset_types ${typesOfTexts};
    gzip on;
    gzip_vary on;
    gzip_min_length 1024;
    gzip_types ${typesOfTexts};

${[
  location(`^~ ${base}${HASHED}/`, [`alias $site/${HASHED}/;`, ...headersWith(CACHE_HASHED)]),
  location(`^~ ${base}`, ['alias $site/;', ...headersWith(CACHE_OTHERS)]),
  ...(base === '/' ? [] : [location(`= ${base.slice(0, -1)}`, [`return 301 ${base};`])]),
].join('\n')}
}
`;
