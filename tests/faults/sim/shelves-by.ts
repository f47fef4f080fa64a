import type { Post } from "./server-tables.js"
import { OPENING_MILLI } from "./shelves.js"

/** Goods that a posted fact puts on a shelf or takes from it, or what a count found there. */
type Entry = { key: string; at: number } & ({ adds: number } | { found: number })

/** By the server's clock: less what the till's was ahead by its own word, and no later than it was told. */
const momentOf = (iso: string, { fact, at: toldAt }: Post): number => {
  const ahead = "clockOffsetMs" in fact ? (fact.clockOffsetMs ?? 0) : 0
  return Math.min(toldAt, Date.parse(iso) - ahead)
}

function entriesOf(post: Post, sent: Map<string, Entry & { to: string }>): Entry[] {
  const { fact, numbers } = post
  const at = momentOf(fact.at, post)
  const outlet = numbers.split("-")[0] ?? ""
  const keyOf = (skuId: string) => `${outlet}|${skuId}`
  if (fact.kind === "sale") {
    return fact.lines.map((line) => ({ key: keyOf(line.skuId), at, adds: -line.qtyMilli }))
  }
  if (fact.kind === "refund") {
    return fact.lines.map((line) => ({ key: keyOf(line.skuId), at, adds: line.qtyMilli }))
  }
  if (fact.kind !== "goods-moved") return []
  if (fact.task === "count") {
    return fact.lines.map(({ skuId, foundMilli, countedAt }) => ({
      key: keyOf(skuId),
      at: momentOf(countedAt, post),
      found: foundMilli,
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
 * What should lie on every shelf by the facts that were posted, thousandths by `outlet|sku`: what the
 * latest count found, or else what lay there at the opening, and all that happened after it, in
 * whatever order it was told.
 */
export function shelvesBy(posts: readonly Post[]): Map<string, number> {
  const sent = new Map<string, Entry & { to: string }>()
  const shelves = new Map<string, Entry[]>()
  for (const entry of posts.flatMap((post) => entriesOf(post, sent))) {
    shelves.set(entry.key, [...(shelves.get(entry.key) ?? []), entry])
  }
  return new Map([...shelves].map(([key, entries]) => [key, lyingBy(entries)]))
}

function lyingBy(entries: readonly Entry[]): number {
  let count = { at: Number.NEGATIVE_INFINITY, found: OPENING_MILLI }
  for (const entry of entries) if ("found" in entry && entry.at >= count.at) count = entry
  return entries.reduce(
    (sum, entry) => ("adds" in entry && entry.at > count.at ? sum + entry.adds : sum),
    count.found,
  )
}
