import { openWorkspaceFile } from '../workspaceJson.ts';
import { serveReader } from './protocol.ts';

serveReader(openWorkspaceFile);
