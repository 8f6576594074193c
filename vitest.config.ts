import { defineConfig } from 'vitest/config';
import { filesOf, suites } from './build/test/suites.ts';

export default defineConfig({
  test: {
    projects: suites.map((suite) => ({
      test: {
        name: suite.name,
        ...filesOf(suite),
        sequence: { groupOrder: suite.group },
        // The limits are there to end a hang, not to measure: the machine may have two cores and other work.
        testTimeout: suite.group === 0 ? 20_000 : 120_000,
        hookTimeout: suite.group === 0 ? 60_000 : 180_000,
        ...(suite.group === 0 ? {} : { fileParallelism: false }),
        ...(suite.needsBundle ? { globalSetup: ['test/e2e/helpers/build-app.ts'] } : {}),
      },
    })),
  },
});
