/** A starter pack as one ZIP. Its papers are made one after another, so that the page stays alive. */
import { zipSync } from 'fflate';
import type { Pack } from '../domain/pack/pack.ts';
import type { PaperFile } from '../domain/pack/paper.ts';
import { packDocx } from './packDocx.ts';
import { packXlsx } from './packXlsx.ts';

interface Options {
  /** Language of the papers, as in 'zh-CN'. */
  language: string;
  /** Name of the sheet of a workbook with what its lists offer. */
  choicesName: string;
  /** Milliseconds since 1970: when the files were made. */
  now: number;
  signal: AbortSignal;
  /** Called before each file; counted from 1. */
  onFile: (done: number, all: number) => void;
}

/** Gives the page the time to draw and to take a click. */
const pause = (): Promise<void> => new Promise((done) => setTimeout(done));

async function bytesOf(file: PaperFile, { language, choicesName }: Options): Promise<Uint8Array> {
  const blob = await (file.kind === 'docx' ? packDocx(file, language) : packXlsx(file, choicesName));
  return new Uint8Array(await blob.arrayBuffer());
}

/** @returns the archive and how many files are in it; `undefined` when it was cancelled */
export async function packZip(pack: Pack, options: Options): Promise<{ blob: Blob; count: number } | undefined> {
  const made = pack.papers.filter(({ path }) => path !== '');
  const all = made.length + 1;
  const files: Record<string, Uint8Array> = {};
  for (const [index, paper] of made.entries()) {
    options.onFile(index + 1, all);
    await pause();
    if (options.signal.aborted) return undefined;
    const file = pack.fileOf(paper);
    if (file) files[paper.path] = await bytesOf(file, options);
  }
  options.onFile(all, all);
  files[pack.contents.path] = await bytesOf(pack.contents.workbook, options);
  // What Word and Excel read is compressed already.
  const zipped = zipSync(files, { level: 0, mtime: options.now });
  return { blob: new Blob([zipped], { type: 'application/zip' }), count: all };
}
