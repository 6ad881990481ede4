/** What `pdfFonts.ts` uses of a package that brings no types. */
declare module 'subset-font' {
  export default function subsetFont(
    font: Buffer,
    text: string,
    options: { targetFormat: 'truetype'; keepAllGlyphs: boolean; variationAxes: Record<string, number> },
  ): Promise<Buffer>;
}
