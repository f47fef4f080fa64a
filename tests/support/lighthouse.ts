import { firstFreePort } from "@ocop/ops"
import { chromium } from "@playwright/test"
import lighthouse, { type RunnerResult } from "lighthouse"
import { resolveChromium } from "./resolve-chromium.js"

export type Category = "accessibility" | "performance" | "seo"

/** A page's score, 0 … 1, and what took points off: an audit's id and the first thing it found. */
export type Score = { score: number; failed: string[] }

function scoreOf({ lhr }: RunnerResult, name: Category): Score {
  const category = lhr.categories[name]
  if (!category) throw new Error(`Lighthouse gave no ${name}`)
  const failed = category.auditRefs.flatMap(({ id, weight }) => {
    const { score, details } = lhr.audits[id] ?? {}
    if (weight === 0 || (score ?? 1) === 1) return []
    const node = details?.type === "table" ? details.items[0]?.node : undefined
    const found = typeof node === "object" && "snippet" in node ? node.snippet : undefined
    return [found ? `${id}: ${found}` : id]
  })
  return { score: category.score ?? Number.NaN, failed }
}

/** What only times need: a second of stillness after each event, and a picture of the whole page. */
const WITHOUT_TIMES = {
  disableFullPageScreenshot: true,
  pauseAfterFcpMs: 0,
  pauseAfterLoadMs: 0,
  networkQuietThresholdMs: 500,
  cpuQuietThresholdMs: 250,
}

/** Runs Lighthouse as on a phone over pages, one after the other in one browser. */
export async function lighthouseScores<C extends Category>(
  pages: readonly string[],
  categories: readonly C[],
): Promise<Map<string, Record<C, Score>>> {
  const { executablePath, args } = await resolveChromium()
  // Ports of their own for those that look at the same time.
  const worker = Number(process.env.TEST_PARALLEL_INDEX ?? 0)
  const port = await firstFreePort(19_320 + 20 * worker)
  const browser = await chromium.launch({
    executablePath,
    args: [...args, `--remote-debugging-port=${port}`],
  })
  const scores = new Map<string, Record<C, Score>>()
  try {
    for (const page of pages) {
      const result = await lighthouse(page, {
        port,
        onlyCategories: [...categories],
        formFactor: "mobile",
        logLevel: "error",
        ...(categories.every((name) => name !== "performance") && WITHOUT_TIMES),
      })
      if (!result || result.lhr.runtimeError) {
        throw new Error(
          `${page}: ${result?.lhr.runtimeError?.message ?? "Lighthouse said nothing"}`,
        )
      }
      const entries = categories.map((name) => [name, scoreOf(result, name)] as const)
      scores.set(page, Object.fromEntries(entries) as Record<C, Score>)
    }
    return scores
  } finally {
    await browser.close()
  }
}
