/** Unpacks the browser of `@sparticuz/chromium` from the folder that is named, with its fonts and libraries. */
import { join } from 'node:path';
import chromium, { inflate } from '@sparticuz/chromium';

const [, , packed = ''] = process.argv;
await chromium.executablePath(packed);
// By itself the package unpacks its libraries on some cloud services only.
await inflate(join(packed, 'al2023.tar.br'));
