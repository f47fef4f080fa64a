import { join } from "node:path"
import { repoRoot } from "@ocop/ops"
import { defineConfig } from "@playwright/test"
import { resolveChromium } from "../../support/resolve-chromium.js"

// The till alone, against its own stand-in for the server: no backend, no database.
// usage, in tests after `vite build` in pos: npx playwright test --config e2e/pos/stand-in.config.ts
const fakePort = Number(process.env.POS_FAKE_PORT ?? 19_710)
const posPort = fakePort + 1
const pos = join(repoRoot, "pos")
process.env.POS_FAKE_URL = `http://127.0.0.1:${fakePort}`
process.env.POS_URL = `http://localhost:${posPort}`
const browser = await resolveChromium()

export default defineConfig({
  testDir: ".",
  testMatch: "*.spec.ts",
  workers: 1,
  timeout: 90_000,
  expect: { timeout: 15_000 },
  outputDir: join(repoRoot, ".playwright", "pos"),
  snapshotPathTemplate: "{testDir}/golden/{arg}{ext}",
  use: {
    launchOptions: { executablePath: browser.executablePath, args: browser.args },
    locale: "vi-VN",
    timezoneId: "Asia/Ho_Chi_Minh",
  },
  webServer: [
    {
      command: `npx tsx --conditions=@ocop/source src/data/testing/fake-backend.ts`,
      cwd: pos,
      url: `${process.env.POS_FAKE_URL}/__fake/facts`,
      env: { PORT: String(fakePort), PIN_ITERATIONS: "20000" },
    },
    {
      command: "node server.mjs",
      cwd: pos,
      url: `${process.env.POS_URL}/health`,
      env: { PORT: String(posPort), HOST: "localhost", BACKEND_URL: process.env.POS_FAKE_URL },
    },
  ],
})
