/** What Vitest says of itself, which a build that a test starts would take for its own: it would hand out a site in development. */
const OF_VITEST = [
  'BASE_URL',
  'DEV',
  'MODE',
  'PROD',
  'SSR',
  'TEST',
  'VITEST',
  'VITEST_MODE',
  'VITEST_POOL_ID',
  'VITEST_WORKER_ID',
];

/** The environment of a build as `npm run build` has it, with more. */
export const buildEnvironment = (more: Readonly<Record<string, string>> = {}): NodeJS.ProcessEnv => ({
  ...Object.fromEntries(Object.entries(process.env).filter(([name]) => !OF_VITEST.includes(name))),
  NODE_ENV: 'production',
  ...more,
});
