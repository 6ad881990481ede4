/** A short name for content: the same on every device, another one after every change. */
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { canonical } from './canonical.ts';

/** First 16 hexadecimal digits of the SHA-256 of the content as JSON with ordered keys. Works on plain http too. */
export const contentHash = (content: unknown): string =>
  bytesToHex(sha256(utf8ToBytes(canonical(content)))).slice(0, 16);
