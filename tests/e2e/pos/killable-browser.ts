import { type ChildProcess, spawn } from "node:child_process"
import { chromium, type Page } from "@playwright/test"
import { resolveChromium } from "../../support/resolve-chromium.js"

export type KillableBrowser = {
  page: Page
  /** SIGKILL, as the power switch of a till does it. The profile stays on disk. */
  kill: () => Promise<void>
}

const exitOf = (child: ChildProcess) =>
  new Promise<void>((resolve) => {
    if (child.exitCode !== null || child.signalCode !== null) resolve()
    else child.once("exit", () => resolve())
  })

const endpointOf = (child: ChildProcess) =>
  new Promise<string>((resolve, reject) => {
    let text = ""
    child.stderr?.on("data", (chunk: Buffer) => {
      text += chunk.toString()
      const found = /DevTools listening on (ws:\/\/\S+)/.exec(text)
      if (found?.[1]) resolve(found[1])
    })
    child.once("exit", () => reject(new Error(`the browser ended: ${text.slice(-500)}`)))
  })

/** A Chromium with its profile on disk, started by us, so that it can be killed for real. */
export async function openKillable(profile: string): Promise<KillableBrowser> {
  const { executablePath, args } = await resolveChromium()
  const child = spawn(
    executablePath,
    [
      ...args,
      "--headless=new",
      "--remote-debugging-port=0",
      `--user-data-dir=${profile}`,
      "--window-size=1280,800",
      "--lang=vi-VN",
      "about:blank",
    ],
    { stdio: ["ignore", "ignore", "pipe"], detached: true },
  )
  const browser = await chromium.connectOverCDP(await endpointOf(child))
  const context = browser.contexts()[0] ?? (await browser.newContext())
  // `pnpm faults` runs this by a compiler that names functions with a helper that the page has not.
  await context.addInitScript("globalThis.__name = (named) => named")
  const page = context.pages()[0] ?? (await context.newPage())
  await page.setViewportSize({ width: 1280, height: 800 })
  return {
    page,
    kill: async () => {
      // The whole group: a killed browser leaves no helper that could still write.
      if (child.pid) process.kill(-child.pid, "SIGKILL")
      await exitOf(child)
      await browser.close().catch(() => undefined)
    },
  }
}
