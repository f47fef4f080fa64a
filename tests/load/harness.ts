import { loadavg } from "node:os"
import { parseArgs } from "node:util"

/** Runs one round and resolves to its figure, in the metric's unit. */
export type Round = () => Promise<number>

export type Metric = {
  /** Stable name, for machines. */
  metric: string
  unit: string
  /** What the issue asks for, in words for people: `≥ 150`, `≥ 10 × stock`. */
  target: string
  ours: Round
  rivals: Record<string, Round>
  /** Rivals so slow that they run this many rounds only, and no round to warm up. */
  seldom?: Record<string, number>
  /** One long round is enough: no other one, and none to warm up. */
  once?: boolean
}

const median = (figures: number[]) => {
  const sorted = [...figures].sort((a, b) => a - b)
  const middle = Math.floor(sorted.length / 2)
  const high = sorted[middle] ?? Number.NaN
  return sorted.length % 2 ? high : ((sorted[middle - 1] ?? high) + high) / 2
}
const short = (figure: number) => Number(figure.toPrecision(3))
const line = (cells: string[]) =>
  cells.map((cell, n) => (n ? cell.padStart(16) : cell.padEnd(14))).join("")

/** How often work is done in a second: `times` of it, then the clock is stopped. */
export async function perSecond(times: number, work: () => Promise<unknown>): Promise<number> {
  const started = performance.now()
  await work()
  return times / ((performance.now() - started) / 1000)
}

/** `clients` loops that share `total` runs of `work`; resolves when the last one is done. */
export async function atOnce(
  clients: number,
  total: number,
  work: (n: number, client: number) => Promise<unknown>,
): Promise<void> {
  let next = 0
  await Promise.all(
    Array.from({ length: clients }, async (_, client) => {
      while (next < total) await work(next++, client)
    }),
  )
}

/** The value below which `share` (0 … 1) of the figures lie. */
export function quantile(figures: number[], share: number): number {
  const sorted = [...figures].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN
}

/**
 * Measures ours and its rivals in turns, so that a busy moment hits all of them, and prints medians
 * and ratios: a table, or with `--json` one object a line. The first round only warms up. `--metric`
 * measures one of them.
 */
export async function runBench(bench: string, metrics: Metric[]): Promise<void> {
  const { values } = parseArgs({
    options: {
      json: { type: "boolean", default: false },
      rounds: { type: "string" },
      metric: { type: "string" },
    },
    // A bench may have options of its own.
    strict: false,
  })
  const rounds = Number(values.rounds ?? 5)
  if (!values.json) console.log(line([bench, "unit", "ours", "rival", "", "ratio", "target"]))
  for (const { metric, unit, target, ours, rivals, seldom = {}, once } of metrics) {
    if (values.metric !== undefined && values.metric !== metric) continue
    const contestants: [string, Round][] = [["ours", ours], ...Object.entries(rivals)]
    const seen = new Map<string, number[]>(contestants.map(([name]) => [name, []]))
    for (let round = once ? 1 : 0; round <= (once ? 1 : rounds); round++) {
      const turn = round % 2 ? [...contestants].reverse() : contestants
      for (const [name, run] of turn) {
        const most = seldom[name]
        if (most !== undefined && (round === 0 || round > most)) continue
        const figure = await run()
        if (round > 0) seen.get(name)?.push(figure)
      }
    }
    const figure = (name: string) => short(median(seen.get(name) ?? []))
    const own = figure("ours")
    const others = Object.fromEntries(Object.keys(rivals).map((name) => [name, figure(name)]))
    const ratios = Object.fromEntries(
      Object.entries(others).map(([name, rival]) => [name, short(own / rival)]),
    )
    const load = short(loadavg()[0] ?? 0)
    if (values.json) {
      console.log(JSON.stringify({ bench, metric, unit, ours: own, rivals: others, ratios, load }))
      continue
    }
    for (const [n, [name, rival]] of Object.entries(others).entries()) {
      const head = n === 0 ? [metric, unit, String(own)] : ["", "", ""]
      console.log(line([...head, String(rival), name, `${ratios[name]} ×`, n === 0 ? target : ""]))
    }
    if (Object.keys(others).length === 0)
      console.log(line([metric, unit, String(own), "", "", "", target]))
  }
  if (!values.json) {
    console.log(`medians of ${rounds} interleaved rounds; load average ${short(loadavg()[0] ?? 0)}`)
  }
}
