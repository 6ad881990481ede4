/** The mark of the site as pictures, for a telephone's home screen: systems take no SVG there. */
import { readFile } from 'node:fs/promises';
import type { APIRoute, GetStaticPaths } from 'astro';
import sharp from 'sharp';
import { ICONS } from '../../standard/icons.ts';

const MARK = 'src/assets/mark.svg';

export const getStaticPaths = (() =>
  ICONS.map(({ name, ...props }) => ({ params: { name }, props }))) satisfies GetStaticPaths;

/** White behind the mark where the system cuts the picture to a shape of its own. */
export const GET: APIRoute<Omit<(typeof ICONS)[number], 'name'>> = async ({ props: { pixels, markShare } }) => {
  const inner = Math.round(pixels * markShare);
  const edge = Math.floor((pixels - inner) / 2);
  const mark = await sharp(await readFile(MARK), { density: (72 * inner) / 32 })
    .resize(inner, inner)
    .toBuffer();
  const background = markShare === 1 ? { r: 255, g: 255, b: 255, alpha: 0 } : '#ffffff';
  const icon = sharp({ create: { width: pixels, height: pixels, channels: 4, background } });
  const picture = await icon
    .composite([{ input: mark, left: edge, top: edge }])
    .png()
    .toBuffer();
  return new Response(new Uint8Array(picture), { headers: { 'content-type': 'image/png' } });
};
