import { join } from "node:path"
import { defineConfig } from "@playwright/test"
import { resolveChromium } from "../support/resolve-chromium.js"
import { testDir } from "../support/test-postgres.js"

const browser = await resolveChromium()

const ONLY_LOOKING =
  /(storefront\/(accessibility|cached-pages|keyboard|lighthouse|search|stars)|office\/recognitions|pos\/(card-asks|full-disk|gifts|held|reserve|screens|slips|touch|update)|producer\/portal|e2e\/smoke)\.spec\.ts$/

export default defineConfig({
  testDir: ".",
  testMatch: "**/*.spec.ts",
  globalSetup: "./global-setup.ts",
  // One shop, one database: specs that buy, sell or edit take turns; those that only look go beside,
  // test by test, and work on while others wait.
  workers: 3,
  fullyParallel: false,
  projects: [
    { name: "acting", testIgnore: ONLY_LOOKING, workers: 1 },
    {
      name: "looking",
      testMatch: ONLY_LOOKING,
      workers: 2,
      fullyParallel: true,
      // What is wrong with a page stands in the message: no copy of it is kept at every step.
      use: { trace: { mode: "retain-on-failure", screenshots: false, snapshots: false } },
    },
  ],
  timeout: 90_000,
  expect: { timeout: 15_000 },
  forbidOnly: process.env.CI === "true",
  outputDir: join(testDir(), "e2e"),
  snapshotPathTemplate: "{testDir}/{testFileDir}/golden/{arg}{ext}",
  use: {
    launchOptions: { executablePath: browser.executablePath, args: browser.args },
    locale: "vi-VN",
    timezoneId: "Asia/Ho_Chi_Minh",
    screenshot: "only-on-failure",
    // Every page as it was, step by step, without a film of it, which cost a tenth of the time.
    trace: { mode: "retain-on-failure", screenshots: false },
  },
})
