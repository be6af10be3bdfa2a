import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    globalSetup: ['test/support/global-setup.ts'],
    // two cores, two workers; vitest would leave one core to itself
    maxWorkers: 2,
    // modules are loaded once a worker, and not once a file: that took half of the time
    isolate: false,
    testTimeout: 30_000,
    hookTimeout: 60_000,
  },
});
