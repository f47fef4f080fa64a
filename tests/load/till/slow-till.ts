import { existsSync, mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import {
  firstFreePort,
  posSpec,
  repoRoot,
  type Service,
  startService,
  waitForHealth,
} from "@ocop/ops"
import { type CDPSession, chromium, type Page } from "@playwright/test"
import { startLine } from "../../e2e/pos/cuttable-proxy.js"
import { enrol, openSession, openTill, signIn } from "../../e2e/pos/till-page.js"
import { resolveChromium, testDir } from "../../support/index.js"
import { installStopwatch } from "./stopwatch.js"

const SKUS = 20_000
const OUTLETS = 15
/** How much slower than this machine the cheap tablet is, by the browser's own brake. */
const SLOW = 6
/** A mobile network at a rest stop: round trip in milliseconds, bytes a second. */
const MOBILE = { latency: 150, downloadThroughput: 1_500_000, uploadThroughput: 750_000 }

const pos = join(repoRoot, "pos")

async function started(spec: Parameters<typeof startService>[0]): Promise<Service> {
  const service = startService(spec)
  const health = await waitForHealth(service)
  if (health.ok) return service
  await service.kill()
  throw new Error(health.reason)
}

/** The till's stand-in for the server with the big shop, and the built till before it. */
async function startShop(): Promise<{
  fakeUrl: string
  posUrl: string
  stop: () => Promise<void>
}> {
  if (!existsSync(join(pos, "dist", "index.html"))) {
    throw new Error("the till is not built: run `npx -y pnpm@12.21.0 build` first")
  }
  const logs = join(testDir(), "logs")
  const port = await firstFreePort(Number(process.env.OCOP_BENCH_PORT ?? 19_350))
  const fake = await started({
    name: "big-shop",
    args: [
      "--conditions=@ocop/source",
      "--import",
      import.meta.resolve("tsx"),
      "src/data/testing/fake-backend.ts",
    ],
    cwd: pos,
    env: {
      ...process.env,
      PORT: String(port),
      PIN_ITERATIONS: "20000",
      FAKE_SKUS: String(SKUS),
      FAKE_OUTLETS: String(OUTLETS),
    },
    port,
    healthPath: "/__fake/count",
    logFile: join(logs, "big-shop.log"),
  })
  const fakeUrl = `http://127.0.0.1:${port}`
  const posPort = await firstFreePort(port + 1)
  const till = await started(
    posSpec({ backendUrl: fakeUrl, port: posPort, logFile: join(logs, "till.log") }),
  )
  return {
    fakeUrl,
    posUrl: `http://127.0.0.1:${posPort}`,
    stop: async () => {
      await till.stop()
      await fake.stop()
    },
  }
}

/**
 * A register with the big shop's catalogue in a Chromium with the brake on, its profile on disk,
 * signed in and with an open session. One window at a time.
 */
export async function openSlowTill() {
  const shop = await startShop()
  const line = await startLine(new URL(shop.posUrl))
  const profile = mkdtempSync(join(tmpdir(), "slow-till-"))
  const { executablePath, args } = await resolveChromium()
  const context = await chromium.launchPersistentContext(profile, {
    executablePath,
    args,
    viewport: { width: 1280, height: 800 },
    locale: "vi-VN",
    timezoneId: "Asia/Ho_Chi_Minh",
  })
  // The compiler of this file names functions by a helper that the page has not.
  await context.addInitScript("globalThis.__name = (named) => named")
  await context.addInitScript(installStopwatch)
  let shown: { page: Page; cdp: CDPSession } | null = null
  let sold = 0

  const openPage = async () => {
    const page = await context.newPage()
    const cdp = await context.newCDPSession(page)
    await cdp.send("Network.enable")
    return { page, cdp }
  }
  const brake = (cdp: CDPSession, rate = SLOW) =>
    cdp.send("Emulation.setCPUThrottlingRate", { rate })

  const close = async () => {
    await shown?.page.close()
    shown = null
  }
  /** The window of the till, opened where it is shut; `slow` with the brake on. */
  const open = async (slow: boolean) => {
    if (!shown) {
      shown = await openPage()
      await shown.page.goto(line.url)
      await signIn(shown.page)
      await shown.page.waitForSelector('[data-testid="total"]')
    }
    await brake(shown.cdp, slow ? SLOW : 1)
    return shown
  }

  const first = await openPage()
  await openTill(first.page, line.url)
  await (await fetch(`${shop.fakeUrl}/__fake/code?code=BENCH-01`)).arrayBuffer()
  await enrol(first.page, "BENCH-01")
  await signIn(first.page)
  await openSession(first.page)
  const staff = await first.page.evaluate(() => sessionStorage.getItem("pos-signed-in") ?? "")
  shown = first

  let next = 0
  /** Codes in an order that jumps over the whole catalogue, pieces only: no question stops a scan. */
  const codes = (count: number): string[] => {
    const found: string[] = []
    while (found.length < count) {
      next = (next + 7_919) % SKUS
      // The demo goods repeat every thirty: the first nine are sold by the piece and without alcohol.
      if (next % 30 < 9) found.push(`DEMO${String(next + 1).padStart(5, "0")}`)
    }
    return found
  }

  return {
    codes,
    open,
    cut: () => line.set("cut"),
    mend: () => line.set("up"),
    sold: (count: number) => {
      sold += count
    },
    /** Opens the till anew without a network, to its first accepted scan, milliseconds. */
    coldStart: async (): Promise<number> => {
      await close()
      line.set("cut")
      const { page, cdp } = await openPage()
      // Whoever is signed in stays so over a reload; a new window asks for the PIN, which is a hand's time.
      await page.addInitScript((id) => sessionStorage.setItem("pos-signed-in", id), staff)
      await brake(cdp)
      await page.goto(line.url, { waitUntil: "commit" })
      const [code = ""] = codes(1)
      const took = await page.evaluate((scanned) => window.stopwatch.firstScan(scanned), code)
      // The basket is emptied, so that the next start finds none.
      await page.getByRole("button", { name: "Bỏ giỏ" }).click()
      await page.waitForTimeout(1_000)
      await page.close()
      line.set("up")
      return took
    },
    /** Puts the mobile line between this window and the server, or takes it away. */
    mobile: async (cdp: CDPSession, on: boolean): Promise<void> => {
      await cdp.send("Network.emulateNetworkConditions", {
        offline: false,
        ...(on ? MOBILE : { latency: 0, downloadThroughput: -1, uploadThroughput: -1 }),
      })
    },
    /** Megabytes that live on the heap of the page after its rubbish was collected. */
    heap: async (cdp: CDPSession): Promise<number> => {
      await cdp.send("HeapProfiler.enable")
      await cdp.send("HeapProfiler.collectGarbage")
      const { usedSize } = await cdp.send("Runtime.getHeapUsage")
      return usedSize / 1_000_000
    },
    /** Ends the bench if the server has not every sale exactly once. */
    checkServer: async (): Promise<void> => {
      const answer = await fetch(`${shop.fakeUrl}/__fake/count`)
      const count = (await answer.json()) as { sales: number; raw: number }
      if (count.sales !== sold || count.raw > 0) {
        throw new Error(`sold ${sold}, the server has ${JSON.stringify(count)}`)
      }
    },
    stop: async () => {
      await context.close()
      await line.stop()
      await shop.stop()
      rmSync(profile, { recursive: true, force: true, maxRetries: 5 })
    },
  }
}
