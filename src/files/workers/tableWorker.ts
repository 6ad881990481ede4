import { openTable } from '../tableFile.ts';
import { serveReader } from './protocol.ts';

serveReader(openTable);
