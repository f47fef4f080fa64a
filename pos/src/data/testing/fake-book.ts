import type { PosFact, PosReceipt, RefundFact } from "@ocop/contracts"
import { appliedThrough, refundableSale, type StoredFacts } from "@ocop/sync"
import type { FakeShop } from "./fake-shop"
import { OUTLET } from "./fake-shop"

/** What the fake server has written down: facts, numbers that are settled, stock, and what it set aside. */
export function fakeBook(shop: FakeShop) {
  const facts = new Map<string, { hash: string; fact: PosFact }>()
  const raw: { id: string; code: string; body: unknown }[] = []
  const settledSeqs = new Map<number, number[]>()
  const sold = new Map<string, number>()
  const stockLog: [string, number][] = []

  const invoices = new Map<string, NonNullable<PosReceipt["invoice"]>>()

  const all = () => [...facts.values()].map((row) => row.fact)
  const sales = () => all().flatMap((fact) => (fact.kind === "sale" ? [fact] : []))
  const stockNow = () =>
    shop
      .skus()
      .map((sku, i): [string, string, number] => [
        sku.id,
        OUTLET,
        shop.openingStock(sku, i) - (sold.get(sku.id) ?? 0),
      ])

  const refundableSales = () => {
    const refunds = new Map<string, RefundFact[]>()
    for (const fact of all()) {
      if (fact.kind !== "refund") continue
      refunds.set(fact.saleId, [...(refunds.get(fact.saleId) ?? []), fact])
    }
    return new Map(sales().map((sale) => [sale.id, refundableSale(sale, refunds.get(sale.id))]))
  }

  const take = (skuId: string, qtyMilli: number) => {
    sold.set(skuId, (sold.get(skuId) ?? 0) + qtyMilli)
    stockLog.push([skuId, qtyMilli])
  }
  const settle = (epoch: number, seq: number) =>
    settledSeqs.set(epoch, [...(settledSeqs.get(epoch) ?? []), seq])

  return {
    all,
    sales,
    stockNow,
    raw: () => [...raw],
    refundsOf: (saleId: string) =>
      all().flatMap((fact) => (fact.kind === "refund" && fact.saleId === saleId ? [fact] : [])),
    applied: (epoch: number) => appliedThrough(0, settledSeqs.get(epoch) ?? []),
    /** Position in the log of what moved; opaque to tills. */
    cursor: () => `c${stockLog.length}`,
    /** SKUs that moved since; null: no cursor of ours. */
    touchedSince: (cursor: string): Set<string> | null => {
      const from = Number(/^c(\d+)$/.exec(cursor)?.[1] ?? Number.NaN)
      if (Number.isNaN(from) || from > stockLog.length) return null
      return new Set(stockLog.slice(from).map(([skuId]) => skuId))
    },
    /** Under the keys that the real tables have. */
    stored: (epoch: number): StoredFacts => ({
      hashOfId: new Map([...facts].map(([id, row]) => [id, row.hash])),
      idOfSeq: new Map(
        sales().flatMap((fact) => (fact.epoch === epoch ? [[fact.seq, fact.id] as const] : [])),
      ),
      idOfPublicCode: new Map(sales().map((fact) => [fact.publicCode, fact.id])),
      idOfSession: new Map(
        all().flatMap((fact) =>
          fact.kind === "session-opened" || fact.kind === "session-closed"
            ? [[`${fact.sessionId}|${fact.kind}`, fact.id] as const]
            : [],
        ),
      ),
      idOfRefundSeq: new Map(
        all().flatMap((fact) =>
          fact.kind === "refund" && fact.epoch === epoch
            ? [[fact.refundSeq, fact.id] as const]
            : [],
        ),
      ),
      refundable: refundableSales(),
      invoiced: new Map([...invoices].map(([saleId, { state }]) => [saleId, state])),
    }),
    invoiceOf: (saleId: string) => invoices.get(saleId) ?? null,
    putInvoice: (saleId: string, invoice: NonNullable<PosReceipt["invoice"]>) =>
      invoices.set(saleId, invoice),
    post: (epoch: number, fact: PosFact, hash: string) => {
      facts.set(fact.id, { hash, fact })
      if (fact.kind === "refund") {
        for (const line of fact.lines) {
          if (line.condition === "resaleable") take(line.skuId, -line.qtyMilli)
        }
      }
      if (fact.kind !== "sale") return
      settle(epoch, fact.seq)
      for (const line of fact.lines) take(line.skuId, line.qtyMilli)
    },
    setAside: (epoch: number, row: (typeof raw)[number], seq: number | null) => {
      raw.push(row)
      if (seq !== null) settle(epoch, seq)
    },
    plant: (fact: PosFact) => facts.set(fact.id, { hash: "planted", fact }),
    backup: () => {
      const kept = { facts: new Map(facts), seqs: new Map(settledSeqs), sold: new Map(sold) }
      return {
        restore: () => {
          const swap = <K, V>(now: Map<K, V>, then: Map<K, V>) => {
            now.clear()
            for (const [key, value] of then) now.set(key, value)
          }
          swap(facts, kept.facts)
          swap(settledSeqs, kept.seqs)
          swap(sold, kept.sold)
        },
      }
    },
  }
}

export type FakeBook = ReturnType<typeof fakeBook>
