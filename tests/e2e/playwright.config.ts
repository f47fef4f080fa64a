import { join } from "node:path"
import { defineConfig } from "@playwright/test"
import { resolveChromium } from "../support/resolve-chromium.js"
import { testDir } from "../support/test-postgres.js"

const browser = await resolveChromium()

export default defineConfig({
  testDir: ".",
  testMatch: "**/*.spec.ts",
  globalSetup: "./global-setup.ts",
  // One shop, one database: specs take turns.
  workers: 1,
  fullyParallel: false,
  timeout: 90_000,
  expect: { timeout: 15_000 },
  forbidOnly: process.env.CI === "true",
  outputDir: join(testDir(), "e2e"),
  use: {
    launchOptions: { executablePath: browser.executablePath, args: browser.args },
    locale: "vi-VN",
    timezoneId: "Asia/Ho_Chi_Minh",
    screenshot: "only-on-failure",
    trace: "retain-on-failure",
  },
})
