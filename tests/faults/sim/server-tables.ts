import type { PosFact, RefundFact, SaleFact } from "@ocop/contracts"
import {
  addRefund,
  type FactVerdict,
  isAllBack,
  isForQueue,
  priceRefund,
  type RefundableSale,
  refundableSale,
  type StoredFacts,
} from "@ocop/sync"
import type { Transit } from "./goods-move.js"
import { type OrderMoney, payOrder } from "./order-money.js"
import type { Parts } from "./parts.js"
import { copyShelves, type Levels, moveGoods, openShelves, type Shelves } from "./shelves.js"

export type Device = {
  id: string
  outlet: string
  register: string
  epoch: number
  state: "active" | "revoked"
}
type Row<F> = { fact: F; hash: string; device: string; numbers: string }
export type RawRow = {
  factId: string
  hash: string
  reason: string
  seq: number | null
  numbers: string
}

/** What the server holds, under the same unique keys as the real tables. */
export type Tables = {
  sales: Map<string, Row<SaleFact>>
  idOfSeq: Map<string, string>
  idOfCode: Map<string, string>
  idOfReceipt: Map<string, string>
  sessions: Map<string, Row<PosFact>>
  idOfSession: Map<string, string>
  idOfRefundSeq: Map<string, string>
  /** The requests that wait for an invoice of a sale; a key lets in one. */
  invoices: Map<string, string[]>
  orderMoney: OrderMoney
  raw: Map<string, RawRow>
  /** Numbers dealt with beyond `progress`, by register and epoch. */
  settled: Map<string, number[]>
  progress: Map<string, number>
  /** How often a sale took its goods. */
  takings: Map<string, number>
  /** Everything posted, in its order. */
  posts: Post[]
  /** Goods under way, by the id of their transfer. */
  transit: Map<string, Transit>
  shelves: Shelves
}

/** A fact that was posted, by which numbers, and when by the server's clock. */
export type Post = { fact: PosFact; numbers: string; at: number }

export const numbersOf = (device: Device): string =>
  `${device.outlet}-${device.register}-${device.epoch}`
const seqKey = (numbers: string, seq: number) => `${numbers}|${seq}`
const sessionKey = (fact: PosFact) => `${fact.sessionId}|${fact.kind}`
/** A session opens and closes once; all else happens in it any number of times. */
const isOncePerSession = ({ kind }: PosFact) =>
  kind === "session-opened" || kind === "session-closed"

export const emptyTables = (outlets: readonly string[]): Tables => ({
  sales: new Map(),
  idOfSeq: new Map(),
  idOfCode: new Map(),
  idOfReceipt: new Map(),
  sessions: new Map(),
  idOfSession: new Map(),
  idOfRefundSeq: new Map(),
  invoices: new Map(),
  orderMoney: new Map(),
  raw: new Map(),
  settled: new Map(),
  progress: new Map(),
  takings: new Map(),
  posts: [],
  transit: new Map(),
  shelves: openShelves(outlets),
})

/** A copy to come back to. Rows are never changed, so the maps are enough. */
export const copyTables = (tables: Tables): Tables => ({
  sales: new Map(tables.sales),
  idOfSeq: new Map(tables.idOfSeq),
  idOfCode: new Map(tables.idOfCode),
  idOfReceipt: new Map(tables.idOfReceipt),
  sessions: new Map(tables.sessions),
  idOfSession: new Map(tables.idOfSession),
  idOfRefundSeq: new Map(tables.idOfRefundSeq),
  invoices: new Map(tables.invoices),
  orderMoney: new Map(tables.orderMoney),
  raw: new Map(tables.raw),
  settled: new Map(tables.settled),
  progress: new Map(tables.progress),
  takings: new Map(tables.takings),
  posts: [...tables.posts],
  transit: new Map(tables.transit),
  shelves: copyShelves(tables.shelves),
})

/** The refunds of a sale, as they were posted. */
export const refundsOf = (tables: Tables, saleId: string): RefundFact[] =>
  [...tables.sessions.values()].flatMap(({ fact }) =>
    fact.kind === "refund" && fact.saleId === saleId ? [fact] : [],
  )

const refundableOf = (tables: Tables, saleId: string): RefundableSale | null => {
  const row = tables.sales.get(saleId)
  return row ? refundableSale(row.fact, refundsOf(tables, saleId)) : null
}

/** What a check at the commit refuses: another refund of the sale came first. */
const takesTooMuch = (tables: Tables, refund: RefundFact): boolean => {
  const sale = refundableOf(tables, refund.saleId)
  return sale !== null && !priceRefund(sale, refund.lines).ok
}

/** The same of an invoice: what is back by then leaves nothing to have one of. */
const isOfNothing = (tables: Tables, saleId: string, earlier: readonly Decided[]): boolean => {
  const stored = refundableOf(tables, saleId)
  if (!stored) return false
  const refunds = earlier.flatMap(({ verdict }) =>
    isPosted(verdict) && verdict.fact.kind === "refund" && verdict.fact.saleId === saleId
      ? [verdict.fact]
      : [],
  )
  return isAllBack(refunds.reduce(addRefund, stored))
}

/** What is stored under the ids, numbers, codes and sessions of these facts. */
export function findStored(tables: Tables, device: Device, facts: readonly PosFact[]): StoredFacts {
  const numbers = numbersOf(device)
  const stored = {
    hashOfId: new Map<string, string>(),
    idOfSeq: new Map<number, string>(),
    idOfPublicCode: new Map<string, string>(),
    idOfSession: new Map<string, string>(),
    idOfRefundSeq: new Map<number, string>(),
    refundable: new Map<string, RefundableSale>(),
    invoiced: new Map<string, "queued">(),
  }
  for (const fact of facts) {
    const row = tables.sales.get(fact.id) ?? tables.sessions.get(fact.id)
    if (row) stored.hashOfId.set(fact.id, row.hash)
    if (fact.kind === "sale") {
      const bySeq = tables.idOfSeq.get(seqKey(numbers, fact.seq))
      if (bySeq) stored.idOfSeq.set(fact.seq, bySeq)
      const byCode = tables.idOfCode.get(fact.publicCode)
      if (byCode) stored.idOfPublicCode.set(fact.publicCode, byCode)
    }
    if (fact.kind === "refund") {
      const byNumber = tables.idOfRefundSeq.get(seqKey(numbers, fact.refundSeq))
      if (byNumber) stored.idOfRefundSeq.set(fact.refundSeq, byNumber)
    }
    if ("saleId" in fact) {
      const sale = refundableOf(tables, fact.saleId)
      if (sale) stored.refundable.set(fact.saleId, sale)
      if (tables.invoices.has(fact.saleId)) stored.invoiced.set(fact.saleId, "queued")
    }
    for (const kind of ["session-opened", "session-closed"]) {
      const key = `${fact.sessionId}|${kind}`
      const bySession = tables.idOfSession.get(key)
      if (bySession) stored.idOfSession.set(key, bySession)
    }
  }
  return stored
}

export type Decided = { verdict: FactVerdict; body: PosFact; hash: string }
const isPosted = (verdict: FactVerdict): verdict is FactVerdict & { fact: PosFact } =>
  verdict.status === "accepted" || verdict.status === "needs_review"

/** What the database itself would refuse: a key that is taken, here or earlier in the batch. */
export function breaksKeys(tables: Tables, device: Device, batch: readonly Decided[]): boolean {
  const numbers = numbersOf(device)
  const seen = new Set<string>()
  const taken = (space: string, key: string, map: Map<string, unknown>) => {
    const name = `${space}:${key}`
    const is = map.has(key) || seen.has(name)
    seen.add(name)
    return is
  }
  return batch.some(({ verdict }, at) => {
    if (!isPosted(verdict)) return false
    const { fact } = verdict
    if (fact.kind !== "sale") {
      const isLate =
        fact.kind === "refund" &&
        (taken("refund", seqKey(numbers, fact.refundSeq), tables.idOfRefundSeq) ||
          takesTooMuch(tables, fact))
      const isAsked =
        fact.kind === "invoice-asked" &&
        isForQueue(verdict) &&
        (taken("invoice", fact.saleId, tables.invoices) ||
          isOfNothing(tables, fact.saleId, batch.slice(0, at)))
      const hasTwin = isOncePerSession(fact) && taken("count", sessionKey(fact), tables.idOfSession)
      return taken("session", fact.id, tables.sessions) || hasTwin || isLate || isAsked
    }
    return [
      taken("sale", fact.id, tables.sales),
      taken("seq", seqKey(numbers, fact.seq), tables.idOfSeq),
      taken("code", fact.publicCode, tables.idOfCode),
      taken("receipt", fact.receiptNo, tables.idOfReceipt),
    ].includes(true)
  })
}

function settleNumber(tables: Tables, numbers: string, seq: number): void {
  tables.settled.set(numbers, [...(tables.settled.get(numbers) ?? []), seq])
}

/** Writes what was decided, all of it. `readLevels` are figures read before, for a bug that needs them. */
export function write(
  tables: Tables,
  device: Device,
  batch: readonly Decided[],
  { parts, now, readLevels }: { parts: Parts; now: number; readLevels: Levels | null },
): void {
  const numbers = numbersOf(device)
  if (readLevels) tables.shelves.levels = new Map(readLevels)
  for (const { verdict, body, hash } of batch) {
    const isAgain = verdict.status === "duplicate" && parts.habits.paysOrdersAgain
    if (isAgain || (isPosted(verdict) && !parts.habits.leavesOrdersUnpaid)) payOrder(tables, body)
    if (isPosted(verdict)) {
      const { fact } = verdict
      tables.posts.push({ fact, numbers, at: now })
      moveGoods(tables, fact, { outlet: device.outlet, habits: parts.habits, now })
      if (fact.kind !== "sale") {
        tables.sessions.set(fact.id, { fact, hash, device: device.id, numbers })
        if (fact.kind === "invoice-asked" && isForQueue(verdict)) {
          tables.invoices.set(fact.saleId, [...(tables.invoices.get(fact.saleId) ?? []), fact.id])
        }
        if (fact.kind === "refund") {
          tables.idOfRefundSeq.set(seqKey(numbers, fact.refundSeq), fact.id)
        } else if (isOncePerSession(fact)) tables.idOfSession.set(sessionKey(fact), fact.id)
        continue
      }
      tables.sales.set(fact.id, { fact, hash, device: device.id, numbers })
      tables.idOfSeq.set(seqKey(numbers, fact.seq), fact.id)
      tables.idOfCode.set(fact.publicCode, fact.id)
      tables.idOfReceipt.set(fact.receiptNo, fact.id)
      tables.takings.set(fact.id, (tables.takings.get(fact.id) ?? 0) + 1)
      settleNumber(tables, numbers, fact.seq)
    } else if ("quarantine" in verdict) {
      if (parts.habits.forgetsRefusedFacts) continue
      const { reason } = verdict.quarantine
      const { id: factId, seq } = verdict
      tables.raw.set(`${device.id}|${factId}|${hash}|${reason}`, {
        factId,
        hash,
        reason,
        seq,
        numbers,
      })
      if (seq !== null) settleNumber(tables, numbers, seq)
    }
  }
  const from = tables.progress.get(numbers) ?? 0
  tables.progress.set(numbers, parts.through(from, tables.settled.get(numbers) ?? []))
}
