import { defineConfig } from 'vitest/config';

/** Tests that start the servers of others: npm run test:stores. */
export default defineConfig({
  test: {
    include: ['test/stores/**/*.contract.ts'],
    globalSetup: ['test/stores/install-first.ts', 'test/support/global-setup.ts'],
    testTimeout: 120_000,
    hookTimeout: 300_000,
  },
});
