import type { Post } from "./server-tables.js"
import { OPENING_MILLI } from "./shelves.js"

/** Goods that an order of posted facts puts on a shelf or takes from it, and what counts then found. */
type Entry = { key: string; at: number } & ({ adds: number } | { found: number; countedAt: number })

function entriesOf(
  { fact, numbers, at }: Post,
  sent: Map<string, Entry & { to: string }>,
): Entry[] {
  const outlet = numbers.split("-")[0] ?? ""
  const keyOf = (skuId: string) => `${outlet}|${skuId}`
  if (fact.kind === "sale") {
    const soldAt = Date.parse(fact.at)
    return fact.lines.map((line) => ({ key: keyOf(line.skuId), at: soldAt, adds: -line.qtyMilli }))
  }
  if (fact.kind === "refund") {
    return fact.lines.map((line) => ({ key: keyOf(line.skuId), at, adds: line.qtyMilli }))
  }
  if (fact.kind !== "goods-moved") return []
  if (fact.task === "count") {
    return fact.lines.map(({ skuId, foundMilli, countedAt }) => ({
      key: keyOf(skuId),
      at,
      found: foundMilli,
      countedAt: Date.parse(countedAt),
    }))
  }
  if (fact.task === "transfer-in") {
    const parcel = sent.get(fact.transferId)
    if (parcel?.to !== outlet || !("adds" in parcel)) return []
    sent.delete(fact.transferId)
    return [{ key: parcel.key, at, adds: fact.lines[0]?.foundMilli ?? parcel.adds }]
  }
  if (fact.task === "transfer-out") {
    for (const { skuId, qtyMilli } of fact.lines) {
      const to = fact.toOutletCode
      sent.set(`transf_${fact.id}`, { key: `${to}|${skuId}`, at, adds: qtyMilli, to })
    }
  }
  const sign = fact.task === "receipt" ? 1 : -1
  return fact.lines.map((line) => ({ key: keyOf(line.skuId), at, adds: sign * line.qtyMilli }))
}

/**
 * What should lie on every shelf by the facts that were posted, in their order, thousandths by
 * `outlet|sku`. A count says what lay there when it was made: what moved after that moment stands on
 * top of it, a sale from when it was made and all else from when it was posted.
 */
export function shelvesBy(posts: readonly Post[]): Map<string, number> {
  const sent = new Map<string, Entry & { to: string }>()
  const entries = new Map<string, { at: number; adds: number }[]>()
  for (const post of posts) {
    for (const entry of entriesOf(post, sent)) {
      const before = entries.get(entry.key) ?? [
        { at: Number.NEGATIVE_INFINITY, adds: OPENING_MILLI },
      ]
      const adds = "adds" in entry ? entry.adds : correction(before, entry)
      entries.set(entry.key, [...before, { at: entry.at, adds }])
    }
  }
  return new Map([...entries].map(([key, all]) => [key, sum(all)]))
}

const sum = (all: readonly { adds: number }[]) => all.reduce((total, { adds }) => total + adds, 0)

/** What lay there by the book at the moment of the count is what moved until then. */
const correction = (
  before: readonly { at: number; adds: number }[],
  { found, countedAt }: { found: number; countedAt: number },
): number => found - sum(before.filter(({ at }) => at <= countedAt))
