import type { PosReceipt, RefundFact, SaleFact } from "@ocop/contracts"
import {
  priceRefund,
  type RefundableSale,
  type RefundWish,
  refundableSale,
  refundNumber,
} from "@ocop/sync"
import { append, factStores, takeStamp } from "./append-fact"
import { dayOf, isoOf, type Now } from "./clock"
import { uuidV7 } from "./ids"
import { addToJournal } from "./journal"
import { type LedgerDb, readMeta, writeMeta } from "./ledger-db"
import { META, type RegisterIdentity } from "./register-identity"
import { openSessionOf } from "./session-facts"

/** A sale of this outlet with what already came back of it. */
export type FoundSale = {
  sale: SaleFact
  state: RefundableSale
  refunds: RefundFact[]
  /** Of a receipt that the server told of: the invoice that was asked for. */
  invoice?: PosReceipt["invoice"]
}
export type FindResult =
  | ({ ok: true } & FoundSale)
  | { ok: false; code: "UNREADABLE" | "OTHER_REGISTER" | "UNKNOWN" }

const NUMBER = /^([A-Z]{2}\d{2})-(\d{2})-(\d{1,4})-0*(\d{1,9})$/
const PUBLIC_CODE = /(?:^|\/)([0-9a-f]{32})$/

/** The code of an e-receipt in what a QR code says; null where there is none. */
export const codeOfReceipt = (text: string): string | null =>
  PUBLIC_CODE.exec(text.trim().toLowerCase())?.[1] ?? null

/** A receipt's number in what somebody typed or scanned; null where there is none. */
export const numberOfReceipt = (text: string) => {
  const parts = NUMBER.exec(text.trim().toUpperCase())
  if (!parts) return null
  const [, outlet = "", register = "", epoch, seq] = parts
  return { outlet, register, epoch: Number(epoch), seq: Number(seq) }
}

async function refundsOf(db: LedgerDb, saleId: string): Promise<RefundFact[]> {
  const rows = await db.facts.where("kind").equals("refund").toArray()
  return rows.flatMap(({ fact }) =>
    fact.kind === "refund" && fact.saleId === saleId ? [fact] : [],
  )
}

/** What came back so far: by this book, and by what the server told of other registers. */
async function withRefunds(
  db: LedgerDb,
  sale: SaleFact,
  told: readonly RefundFact[] = [],
): Promise<FoundSale> {
  const own = await refundsOf(db, sale.id)
  const known = new Set(own.map(({ id }) => id))
  const refunds = [...own, ...told.filter(({ id }) => !known.has(id))]
  return { sale, refunds, state: refundableSale(sale, refunds) }
}

/** The sale behind a receipt of this register: its number, or what its QR code says. Works offline. */
export async function findOwnReceipt(db: LedgerDb, text: string): Promise<FindResult> {
  const code = codeOfReceipt(text)
  if (code) {
    const rows = await db.facts.where("kind").equals("sale").toArray()
    const found = rows.find(({ fact }) => fact.kind === "sale" && fact.publicCode === code)?.fact
    if (found?.kind !== "sale") return { ok: false, code: "OTHER_REGISTER" }
    return { ok: true, ...(await withRefunds(db, found)) }
  }
  const number = numberOfReceipt(text)
  if (!number) return { ok: false, code: "UNREADABLE" }
  const register = await readMeta<RegisterIdentity>(db, META.register)
  const { epoch, seq } = number
  if (register?.outletCode !== number.outlet || register?.registerCode !== number.register) {
    return { ok: false, code: "OTHER_REGISTER" }
  }
  const row = await db.facts.get({ epoch, seq })
  if (row?.fact.kind !== "sale") return { ok: false, code: "UNKNOWN" }
  return { ok: true, ...(await withRefunds(db, row.fact)) }
}

/** The latest sales of this register, newest first, for a customer whose receipt is lost. */
export async function latestSales(db: LedgerDb, limit: number): Promise<SaleFact[]> {
  const rows = await db.facts.where("kind").equals("sale").reverse().sortBy("at")
  return rows.slice(0, limit).flatMap(({ fact }) => (fact.kind === "sale" ? [fact] : []))
}

export type RefundRequest = {
  /** The sale, and what the server told of it where another register made it. */
  found: Pick<FoundSale, "sale" | "refunds">
  wishes: readonly RefundWish[]
  /** What the button said, đồng. */
  expectedTotal: number
  payments: RefundFact["payments"]
  reason: RefundFact["reason"]
  staffId: string
  approvedBy: string | null
}

export type RefundResult =
  | { ok: true; fact: RefundFact }
  | { ok: false; code: "NO_SESSION" | "REFUND_ABOVE_SALE" | "TOTAL_CHANGED" | "FAILED" }

/**
 * Books goods that come back and the money that goes out, in one strict transaction: what came back
 * before is read in it, so nothing is refunded twice. Pay out only after `ok`.
 */
export async function commitRefund(
  db: LedgerDb,
  request: RefundRequest,
  now: Now,
): Promise<RefundResult> {
  try {
    // An async function of its own: only then does the transaction wait for what it awaits.
    return await db.transaction("rw", factStores(db), async () => writeRefund(db, request, now))
  } catch {
    return { ok: false, code: "FAILED" }
  }
}

async function writeRefund(db: LedgerDb, request: RefundRequest, now: Now): Promise<RefundResult> {
  const session = await openSessionOf(db)
  const register = await readMeta<RegisterIdentity>(db, META.register)
  if (!session || !register) return { ok: false, code: "NO_SESSION" }
  const { sale, refunds } = request.found
  const { state } = await withRefunds(db, sale, refunds)
  const priced = priceRefund(state, request.wishes)
  if (!priced.ok) return { ok: false, code: "REFUND_ABOVE_SALE" }
  const paid = request.payments.reduce((sum, { amount }) => sum + amount, 0)
  if (priced.total !== request.expectedTotal || paid !== priced.total) {
    return { ok: false, code: "TOTAL_CHANGED" }
  }
  const { epoch } = register
  const refundSeq = ((await readMeta<number>(db, META.refundSeq(epoch))) ?? 0) + 1
  const { atMs, clockOffsetMs } = await takeStamp(db, now)
  const fact: RefundFact = {
    kind: "refund",
    id: uuidV7(atMs),
    at: isoOf(atMs),
    staffId: request.staffId,
    sessionId: session.id,
    epoch,
    refundSeq,
    refundNo: refundNumber(register.outletCode, register.registerCode, epoch, refundSeq),
    businessDay: dayOf(atMs),
    saleId: sale.id,
    lines: priced.lines,
    total: priced.total,
    payments: request.payments,
    reason: request.reason,
    approvedBy: request.approvedBy,
    clockOffsetMs,
  }
  await append(db, fact, atMs)
  await writeMeta(db, META.refundSeq(epoch), refundSeq)
  const { at, staffId, refundNo, total, reason, approvedBy } = fact
  const details = { refundNo, total, reason, approvedBy }
  await addToJournal(db, { at, kind: "refunded", staffId, details })
  return { ok: true, fact }
}

/** How the money of a whole sale came, less its change: a void gives it back the same way. */
export function paymentsOf({ tenders, change }: SaleFact): RefundFact["payments"] {
  let left = change
  return tenders.map(({ kind, amount, reference }) => {
    const off = kind === "cash" ? Math.min(left, amount) : 0
    left -= off
    return { kind, amount: amount - off, reference }
  })
}
