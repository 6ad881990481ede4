import { openProfileFile } from '../profileYaml.ts';
import { serveReader } from './protocol.ts';

serveReader(openProfileFile);
