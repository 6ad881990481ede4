/**
 * Fonts for printing, from packages: no font of the machine is used, so a file looks the same wherever it is made.
 *
 * The packages hold variable fonts, which Chromium can only draw into a PDF as pictures of letters, twice as large and
 * slow to read. Each is turned into two plain fonts, regular and bold, when the page asks for it.
 */
import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import subsetFont from 'subset-font';

/** An address that no site uses. */
export const FONT_ORIGIN = 'https://fonts.invalid';

const FOLDER = resolve('node_modules/@fontsource-variable');
const FAMILIES = ['noto-sans', 'noto-sans-sc'];
/** The weight of the plain font for each range of weights that the style sheets use. */
const WEIGHTS = [
  { range: '100 500', weight: 400 },
  { range: '501 900', weight: 700 },
];

/** Style sheet that names the fonts and sets the text in them. */
export async function fontFaces(): Promise<string> {
  const sheets = await Promise.all(FAMILIES.map((family) => readFile(join(FOLDER, family, 'index.css'), 'utf8')));
  const faces = sheets.flatMap((sheet, index) =>
    WEIGHTS.map(({ range, weight }) =>
      sheet
        .replaceAll(/font-weight: [^;]+;/g, `font-weight: ${range};`)
        .replaceAll(/url\(\.\/(.+?)\) format\([^)]*\)/g, `url(${FONT_ORIGIN}/${FAMILIES[index]}/$1?${weight})`),
    ),
  );
  // Chinese quotation marks are as wide as a character: English takes its own from the other font.
  const chinese = '"Noto Sans SC Variable"';
  return `${faces.join('\n')}
    :root:root { --sl-font: ${chinese}; --sl-font-mono: ${chinese}; }
    :root:root:lang(en) { --sl-font: "Noto Sans Variable", ${chinese}; }`;
}

const made = new Map<string, Promise<Buffer>>();

async function plainFont(path: string, weight: number): Promise<Buffer> {
  const variable = await readFile(join(FOLDER, path));
  const variationAxes = { wght: weight };
  return subsetFont(variable, '', { targetFormat: 'truetype', keepAllGlyphs: true, variationAxes });
}

/** The plain font that an address of the style sheet stands for. Each is made once, whatever prints are made. */
export function fontAt({ href, pathname, search }: URL): Promise<Buffer> {
  const font = made.get(href) ?? plainFont(pathname, Number(search.slice(1)));
  made.set(href, font);
  return font;
}
