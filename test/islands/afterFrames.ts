/** Lets Preact finish before the DOM of a test file is taken down. */
import { afterAll } from 'vitest';

/** Milliseconds. Preact runs effects after the next frame, or after 35 when no frame comes. */
const LONGEST_WAIT = 50;

afterAll(() => new Promise((done) => setTimeout(done, LONGEST_WAIT)));
