import { setTimeout as delay } from "node:timers/promises"
import { expect, type Page } from "@playwright/test"
import type { Random } from "../../races/random.js"
import type { Line } from "./cuttable-proxy.js"
import { type KillableBrowser, openKillable } from "./killable-browser.js"
import { expectSelling, handRests, scan, signIn } from "./till-page.js"

/** What a killed till may not do; all counts are of receipts. */
export type KillTally = {
  kills: number
  /** Numbers that a screen had shown as saved before the power went. */
  said: number
  /** On the disk in the end, and at the server. */
  sales: number
  /** Said or on the disk, and not at the server. */
  lost: number
  /** Numbers that two sales have, and goods that lay in the basket again after they were paid. */
  doubled: number
}

type Counter = {
  profile: string
  /** Address of the till behind a line that can be cut. */
  url: string
  setLine: (line: Line) => void
  /** Numbers of the sales that the server has. */
  atServer: () => Promise<string[]>
}

/** The first goods of the demo catalogue, sold by the piece. */
const CODE = "OC0001"
const LINES: readonly Line[] = ["up", "cut", "deaf", "captive"]

type Row = { kind?: string; fact?: { receiptNo: string } }

/** The rows of a store of the till's own ledger. */
const rowsOf = (page: Page, store: "facts" | "drafts") =>
  page.evaluate(
    (name) =>
      new Promise<Row[]>((resolve, reject) => {
        const opening = indexedDB.open("pos-ledger")
        opening.onerror = () => reject(opening.error)
        opening.onsuccess = () => {
          const db = opening.result
          const reading = db.transaction(name).objectStore(name).getAll()
          reading.onerror = () => reject(reading.error)
          reading.onsuccess = () => {
            db.close()
            resolve(reading.result)
          }
        }
      }),
    store,
  )

/** Numbers of the receipts on the disk. */
const onDisk = async (page: Page) =>
  (await rowsOf(page, "facts")).flatMap(({ kind, fact }) =>
    kind === "sale" && fact ? [fact.receiptNo] : [],
  )

/** How many baskets would come back after a power cut. */
const keptBaskets = async (page: Page) => (await rowsOf(page, "drafts")).length

/** Tells of every number that stands on the screen with "saved" above it, the moment it does. */
const watchSaid = async (page: Page, said: Set<string>) => {
  await page.exposeBinding("tellSaid", (_, receiptNo: string) => void said.add(receiptNo))
  await page.addInitScript(() => {
    const { tellSaid } = window as unknown as { tellSaid: (receiptNo: string) => void }
    const look = () => {
      if (!document.querySelector('[data-testid="change"]')) return
      const found = document.querySelector("main")?.textContent?.match(/HT\d{2}-\d{2}-\d+-\d+/)
      if (found) tellSaid(found[0])
    }
    new MutationObserver(look).observe(document, { subtree: true, childList: true })
  })
}

async function openAgain(counter: Counter, said: Set<string>): Promise<KillableBrowser> {
  const browser = await openKillable(counter.profile)
  await watchSaid(browser.page, said)
  await browser.page.goto(counter.url)
  await signIn(browser.page)
  await expectSelling(browser.page)
  return browser
}

const isBasketEmpty = async (page: Page) =>
  /^0/.test((await page.getByTestId("total").textContent()) ?? "")

/**
 * Kills the browser `kills` times around the payment, the line in any state, and opens it again; then
 * lets everything drain. The profile's register is enrolled and its session open. Resolves to what
 * was lost and doubled.
 */
export async function playKills(
  counter: Counter,
  kills: number,
  random: Random,
  told: (n: number) => void = () => undefined,
): Promise<KillTally> {
  const said = new Set<string>()
  let paidAgain = 0
  let browser = await openAgain(counter, said)
  try {
    for (let n = 1; n <= kills; n++) {
      const before = await onDisk(browser.page)
      counter.setLine(LINES[random.below(LINES.length)] ?? "cut")
      await scan(browser.page, CODE)
      await expect(browser.page.getByTestId("total")).not.toHaveText(/^0/)
      await expect.poll(() => keptBaskets(browser.page)).toBeGreaterThan(0)
      await handRests(browser.page)
      // The answer to the key may never come: the browser dies of it.
      void browser.page.keyboard.press("F9").catch(() => undefined)
      if (n === 1) await expect.poll(() => said.size).toBeGreaterThan(0)
      // Most around the commit, some while the sale is on its way to the server.
      await delay(random.below(random.below(3) === 0 ? 800 : 80))
      await browser.kill()
      browser = await openAgain(counter, said)
      const isSaved = (await onDisk(browser.page)).length > before.length
      if (isSaved !== (await isBasketEmpty(browser.page))) paidAgain++
      told(n)
    }
    counter.setLine("up")
    const disk = await onDisk(browser.page)
    await drained(browser.page, disk.length, counter)
    const server = await counter.atServer()
    const known = new Set(server)
    const lost = [...new Set([...said, ...disk])].filter((receiptNo) => !known.has(receiptNo))
    return {
      kills,
      said: said.size,
      sales: disk.length,
      lost: lost.length,
      doubled: server.length - known.size + (disk.length - new Set(disk).size) + paidAgain,
    }
  } finally {
    await browser.kill()
  }
}

/** Waits until the server has as many sales as the disk, and no longer than half a minute. */
async function drained(page: Page, sales: number, { atServer }: Counter): Promise<void> {
  for (let tries = 0; tries < 60 && (await atServer()).length < sales; tries++) {
    await page.evaluate(() => window.dispatchEvent(new Event("online")))
    await delay(500)
  }
}
