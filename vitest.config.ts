import { defineConfig } from "vitest/config"

/** Packages are tested from their sources, without a build in between. */
const conditions = ["@ocop/source"]
const resolve = { conditions: [...conditions, "module", "browser", "development|production"] }
const ssr = { resolve: { conditions: [...conditions, "module", "node", "development|production"] } }
const never = ["**/node_modules/**", "**/dist/**", "**/.next/**", "**/.medusa/**"]

export default defineConfig({
  test: {
    projects: [
      {
        resolve,
        ssr,
        test: {
          name: "unit",
          include: [
            "packages/*/src/**/*.test.{ts,tsx}",
            "backend/src/**/*.test.ts",
            "storefront/{src,server}/**/*.test.{ts,tsx,mjs}",
            "pos/src/**/*.test.{ts,tsx}",
            "pos/*.test.ts",
            "tests/{support,faults}/**/*.test.ts",
          ],
          exclude: never,
          // A process a file costs more than all the tests; none of them leaves anything behind.
          isolate: false,
          // Five seconds, the default, fail a sound test on a busy machine.
          testTimeout: 60_000,
        },
      },
      {
        resolve,
        ssr,
        test: {
          name: "integration",
          include: ["tests/{integration,security}/**/*.test.ts"],
          exclude: never,
          globalSetup: ["tests/support/integration-setup.ts"],
          pool: "forks",
          // Each starts a backend of its own: two keep two processors busy, and a third works while
          // one of them waits for a drain or a clock.
          maxWorkers: 3,
          testTimeout: 60_000,
          hookTimeout: 180_000,
        },
      },
    ],
  },
})
