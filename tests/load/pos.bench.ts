import type { Page } from "@playwright/test"
import { handRests } from "../e2e/pos/till-page.js"
import { type Metric, quantile, runBench } from "./harness.js"
import { openSlowTill } from "./till/slow-till.js"

/** Enough for a ninety-ninth of a hundred to be one of several. */
const SCANS = 300
const SALES = 40
const LINES = 6
const DRAIN = 500
const LONG_DAY = 2_000
/** Sales of a busy register in seven days without a network. */
const WEEK = 5_000
const WEEK_MS = 7 * 86_400_000
const WORDS = ["nuoc mam 1", "mat ong 12", "banh da 003", "keo lac 7", "tra gao lut", "cu do 0105"]

const till = await openSlowTill()

async function scans(): Promise<{ dom: number; painted: number }[]> {
  const { page } = await till.open(true)
  const seen: { dom: number; painted: number }[] = []
  while (seen.length < SCANS) {
    for (const code of till.codes(LINES)) {
      seen.push(await page.evaluate((scanned) => window.stopwatch.scan(scanned), code))
    }
    await page.getByRole("button", { name: "Bỏ giỏ" }).click()
  }
  return seen
}

const letters = (word: string) => Array.from(word, (_, n) => word.slice(0, n + 1))

async function keystrokes(): Promise<{ dom: number; painted: number }[]> {
  const { page } = await till.open(true)
  const seen: { dom: number; painted: number }[] = []
  for (const word of WORDS) {
    for (const text of letters(word)) {
      seen.push(await page.evaluate((typed) => window.stopwatch.type(typed), text))
    }
    await page.evaluate(() => window.stopwatch.type(""))
  }
  return seen
}

async function sell(page: Page, lines: number) {
  for (const code of till.codes(lines)) {
    await page.evaluate((scanned) => window.stopwatch.scan(scanned), code)
  }
  await handRests(page)
  const paid = await page.evaluate(() => window.stopwatch.pay())
  till.sold(1)
  return paid
}

async function sales(online: boolean) {
  const { page } = await till.open(true)
  if (online) till.mend()
  else till.cut()
  const seen: { durable: number; ready: number }[] = []
  for (let n = 0; n < SALES; n++) seen.push(await sell(page, LINES))
  return seen
}

async function bareWrites(): Promise<number[]> {
  const { page } = await till.open(true)
  const seen: number[] = []
  for (let n = 0; n < SALES; n++) {
    await handRests(page)
    seen.push(await page.evaluate(() => window.stopwatch.bareWrite()))
  }
  return seen
}

/** Sales of one line each, as fast as the machine can, with the brake off; `everyMs` on the till's own clock. */
async function sellMany(count: number, everyMs = 1_000): Promise<void> {
  const { page } = await till.open(false)
  await page.evaluate(
    async ({ codes, ms }) => {
      for (const code of codes) {
        await window.stopwatch.scan(code)
        window.stopwatch.skip(ms)
        await window.stopwatch.pay()
      }
    },
    { codes: till.codes(count), ms: everyMs },
  )
  till.sold(count)
}

const nextSale = async (online: boolean) =>
  quantile(
    (await sales(online)).map(({ ready }) => ready),
    0.95,
  )

/** Leaves seven days of sales on the disk that nobody has heard of. */
async function weekAlone(): Promise<void> {
  const { page } = await till.open(false)
  till.cut()
  const unsent = await page.evaluate(() => window.stopwatch.waiting())
  await sellMany(Math.max(0, WEEK - unsent), WEEK_MS / WEEK)
}

async function afterWeek(): Promise<number> {
  await weekAlone()
  return nextSale(false)
}

async function weekDrain(): Promise<number> {
  await weekAlone()
  return drained()
}

async function drain(): Promise<number> {
  const { page } = await till.open(false)
  till.mend()
  await emptied(page)
  till.cut()
  await sellMany(DRAIN)
  return drained()
}

/** Seconds from the network's return until nothing waits of what was sold without one. */
async function drained(): Promise<number> {
  const { page, cdp } = await till.open(true)
  await till.mobile(cdp, true)
  till.mend()
  const started = performance.now()
  await page.evaluate(() => window.dispatchEvent(new Event("online")))
  await emptied(page)
  const took = (performance.now() - started) / 1000
  await till.mobile(cdp, false)
  await till.checkServer()
  return took
}

async function emptied(page: Page): Promise<void> {
  while ((await page.evaluate(() => window.stopwatch.waiting())) > 0) {
    await page.waitForTimeout(100)
    await page.evaluate(() => window.dispatchEvent(new Event("online")))
  }
}

async function longDay(): Promise<number> {
  till.mend()
  await sellMany(LONG_DAY)
  const { cdp } = await till.open(false)
  return till.heap(cdp)
}

const metric = (
  name: string,
  target: string,
  ours: () => Promise<number>,
  rest: Partial<Metric> = {},
): Metric => ({ metric: name, unit: "ms", target, ours, rivals: {}, ...rest })

const idb = (share: number) => ({ idb: async () => quantile(await bareWrites(), share) })
const durable = (share: number) => async () =>
  quantile(
    (await sales(false)).map((sale) => sale.durable),
    share,
  )
try {
  await runBench("pos", [
    metric("cold", "≤ 1,000 (median)", till.coldStart),
    metric("scan", "p99 ≤ 50", async () =>
      quantile(
        (await scans()).map(({ dom }) => dom),
        0.99,
      ),
    ),
    metric("painted", "p95 ≤ 100", async () =>
      quantile(
        (await scans()).map(({ painted }) => painted),
        0.95,
      ),
    ),
    metric("search-key", "p95 ≤ 30", async () =>
      quantile(
        (await keystrokes()).map(({ dom }) => dom),
        0.95,
      ),
    ),
    metric("search-painted", "", async () =>
      quantile(
        (await keystrokes()).map(({ painted }) => painted),
        0.95,
      ),
    ),
    metric("durable", "p50 ≤ 2 × idb", durable(0.5), { rivals: idb(0.5) }),
    metric("durable-p95", "p95 ≤ 2 × idb", durable(0.95), { rivals: idb(0.95) }),
    metric("next-sale", "p95 ≤ 150", () => nextSale(false)),
    metric("next-sale-online", "p95 ≤ 150", () => nextSale(true)),
    metric("drain", "≤ 30", drain, { unit: "s", once: true }),
    metric("week", "≤ 1.1 × fresh", afterWeek, {
      rivals: { fresh: () => nextSale(false) },
      once: true,
    }),
    metric("week-drain", "≤ 300", weekDrain, { unit: "s", once: true }),
    metric("heap", "≤ 200", longDay, { unit: "MB", once: true }),
  ])
} finally {
  await till.stop()
}
