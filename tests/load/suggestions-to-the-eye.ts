import { resolve } from "node:path"
import { repoRoot } from "@ocop/ops"
import { chromium, type Page } from "@playwright/test"
import { resolveChromium } from "../support/index.js"
import { quantile } from "./harness.js"
import { readJudgements } from "./search-judgements.js"

const QUERIES = 24
/** A letter that leaves the rows as they are paints nothing: nobody waits for it longer than this. */
const UNCHANGED_MS = 250

/** In the page: from each letter in the box to the frame that shows other rows, milliseconds. */
const watch = () => {
  const waits: number[] = []
  let typedAt: number | null = null
  document.querySelector("[role=combobox]")?.addEventListener("input", (event) => {
    typedAt = event.timeStamp
  })
  const list = document.querySelector("[role=listbox]")
  if (!list) throw new Error("no list of suggestions")
  new MutationObserver(() => {
    const began = typedAt
    typedAt = null
    if (began === null) return
    requestAnimationFrame(() => {
      const painted = new MessageChannel()
      painted.port1.onmessage = () => waits.push(performance.now() - began)
      painted.port2.postMessage(null)
    })
  }).observe(list, { subtree: true, childList: true, characterData: true })
  Object.assign(window, { waits })
}

const waitsOf = (page: Page) =>
  page.evaluate(() => (window as unknown as { waits: number[] }).waits)

async function typeOut(page: Page, query: string): Promise<number[]> {
  await page.getByRole("combobox").first().focus()
  await page.evaluate(watch)
  for (const letter of query) {
    const before = (await waitsOf(page)).length
    await page.keyboard.insertText(letter)
    await page
      .waitForFunction(
        (had) => (window as unknown as { waits: number[] }).waits.length > had,
        before,
        { timeout: UNCHANGED_MS, polling: 10 },
      )
      .catch(() => undefined)
  }
  return waitsOf(page)
}

/** The 95th percentile of the waits of one who types the judged queries letter by letter, in a browser. */
export async function suggestionsToTheEye(shop: string): Promise<number> {
  const all = readJudgements(resolve(repoRoot, "backend", "data", "search-judgements.csv"))
  const step = Math.max(1, Math.floor(all.length / QUERIES))
  const queries = all.filter((_, n) => n % step === 0).slice(0, QUERIES)
  const { executablePath, args } = await resolveChromium()
  const browser = await chromium.launch({ executablePath, args })
  try {
    const page = await browser.newPage({ viewport: { width: 1280, height: 900 } })
    const waits: number[] = []
    for (const { query } of queries) {
      // Anew each time: the page keeps the answers that it had.
      await page.goto(shop, { waitUntil: "networkidle" })
      waits.push(...(await typeOut(page, query)))
    }
    if (waits.length < QUERIES) throw new Error(`only ${waits.length} letters changed the rows`)
    return quantile(waits, 0.95)
  } finally {
    await browser.close()
  }
}
