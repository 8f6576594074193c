import { defineConfig } from 'vitest/config';

/** Suites that need no window: they may run side by side, one process a core. */
const side = {
  unit: ['kernel', 'main', 'changes', 'model', 'engine', 'report', 'templates', 'renderer', 'writers'],
  store: ['store'],
  api: ['api', 'host', 'http'],
  cli: ['cli'],
  checks: ['checks', 'build'],
} as const;

/** Suites that fill the machine (a browser, a desktop, hundreds of killed processes): one file at a time, in this order. */
const alone = { browser: ['e2e/browser'], desktop: ['e2e/desktop'], torture: ['torture'] } as const;

const filesOf = (folders: readonly string[]): string[] => folders.map((folder) => `test/${folder}/**/*.test.{ts,tsx}`);

export default defineConfig({
  test: {
    projects: [
      ...Object.entries(side).map(([name, folders]) => ({
        test: {
          name,
          include: filesOf(folders),
          testTimeout: 20_000,
          hookTimeout: 60_000,
          sequence: { groupOrder: 0 },
        },
      })),
      ...Object.entries(alone).map(([name, folders], index) => ({
        test: {
          name,
          include: filesOf(folders),
          fileParallelism: false,
          // The browser and desktop suites test what is built, so it is built first when it is out of date.
          globalSetup: name === 'torture' ? [] : ['test/e2e/helpers/build-app.ts'],
          // A cold browser on a busy two-core machine: the limit is there to end a hang, not to measure.
          testTimeout: 120_000,
          hookTimeout: 180_000,
          sequence: { groupOrder: index + 1 },
        },
      })),
    ],
  },
});
