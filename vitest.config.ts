import { defineConfig } from 'vitest/config';
import { filesOf, sideBySide, suites } from './build/test/suites.ts';

export default defineConfig({
  test: {
    projects: suites.map((suite) => ({
      test: {
        name: suite.name,
        ...filesOf(suite),
        sequence: { groupOrder: suite.group },
        // Said outright: on two cores the default is one, and a group of one runs after all others.
        maxWorkers: suite.group === sideBySide ? 2 : 1,
        // The limits are there to end a hang, not to measure: the machine may have two cores and other work.
        testTimeout: suite.group === sideBySide ? 20_000 : 120_000,
        // What an app shows after an edit is polled for; one second, the default, is a slow machine's edit and repaint.
        expect: { poll: { timeout: suite.group === sideBySide ? 5_000 : 30_000 } },
        hookTimeout: suite.group === sideBySide ? 60_000 : 180_000,
        ...(suite.group === sideBySide ? { setupFiles: ['test/helpers/property-seed.ts'] } : {}),
        ...(suite.needsBundle ? { globalSetup: ['test/e2e/helpers/build-app.ts'] } : {}),
      },
    })),
  },
});
