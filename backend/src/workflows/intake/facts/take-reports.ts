import { decideFacts, type FactVerdict, type RawFact } from "@ocop/sync"
import { now } from "../../../lib/clock"
import { pool, withTransaction } from "../../../lib/pg"
import { claimsOf, claimTransfers } from "../../payments/till/claim-transfers"
import { claimVouchers, voucherClaimsOf } from "../../promotions/till/claim-vouchers"
import { cashRoundingAt } from "../../register/cash-rounding"
import type { Device } from "../../register/device-register"
import { limitsOfStaff } from "../../register/role-limits"
import { currentBook } from "../book/book"
import type { Book } from "../book/book-types"
import { checkSessions } from "./check-sessions"
import { lotsOfSales, type SoldLots } from "./lots-of-sales"
import { type PostableGoods, postGoods } from "./post-goods"
import { lockAskedSales, postInvoices } from "./post-invoices"
import { postRefunds } from "./post-refunds"
import { type Flag, type PostableSale, type Posted, postSales, runOf } from "./post-sales"
import { postSession, type SessionFact } from "./post-sessions"
import { promotionsAt } from "./promotions-of-sale"
import { type Aside, setAside } from "./set-aside"
import { findStoredFacts, type Report } from "./stored-facts"

/** What became of a report: a verdict a fact, and how far the register's numbers are complete. */
export type Taken = {
  verdicts: FactVerdict[]
  review: ReadonlySet<string>
  appliedThrough: number
}

type Decided = Report & { verdicts: FactVerdict[]; appliedThrough: number }

const contextOf = (device: Device, book: Book, lots: SoldLots) => ({
  register: device,
  rules: {
    sku: (id: string) => {
      const sku = book.skus.get(id)
      return sku?.itemId ? sku : null
    },
    recognitionsOf: (id: string) => book.recognitionsOf.get(id) ?? [],
    taxRules: book.taxRules,
    sellerVatMethod: device.sellerVatMethod,
    limitsOf: (staffId: string, atMs: number) =>
      limitsOfStaff(book, device.outletId, staffId, atMs),
    cashRoundingAt: (atMs: number) => cashRoundingAt(book, device.outletId, atMs),
    isOutlet: (code: string) => book.outletByCode.has(code),
    ...promotionsAt(book, device.outletCode, lots.at(device.locationId)),
  },
  now: now().getTime(),
})

/** What is kept of a fact that cannot be posted; nothing of one that can. */
export const asidesOf = (verdict: FactVerdict, raw: RawFact): Aside[] =>
  verdict.status === "conflict" || verdict.status === "quarantined"
    ? [
        {
          factId: verdict.id,
          seq: verdict.seq,
          ...verdict.quarantine,
          body: raw.body,
          bodyHash: raw.contentHash,
          details: verdict.details,
        },
      ]
    : []

type Duty =
  | { sale: PostableSale }
  | { session: { device: Device; fact: SessionFact; contentHash: string } }
  | { goods: PostableGoods }

const dutiesOf = ({ device, verdicts, raws }: Decided): Duty[] =>
  verdicts.flatMap((verdict, i): Duty[] => {
    const raw = raws[i]
    if (!raw || (verdict.status !== "accepted" && verdict.status !== "needs_review")) return []
    const { fact, status } = verdict
    const { contentHash } = raw
    if (fact.kind === "sale") return [{ sale: { device, sale: fact, contentHash, status } }]
    if (fact.kind === "goods-moved") return [{ goods: { device, fact, contentHash } }]
    return [{ session: { device, fact, contentHash } }]
  })

const flagsOf = ({ device, verdicts }: Decided): Flag[] =>
  verdicts.flatMap((verdict) =>
    "exceptions" in verdict
      ? verdict.exceptions.map(({ kind, details }) => ({
          kind,
          subject: `${verdict.fact.kind}:${verdict.id}`,
          outlet_id: device.outletId,
          details,
        }))
      : [],
  )

/** Sales and what belongs to their sessions at once, then goods that moved without a sale. */
async function post(decided: readonly Decided[], book: Book): Promise<Posted> {
  const duties = decided.flatMap(dutiesOf)
  const posted = await postTogether(decided, duties, book)
  await postGoods(
    duties.flatMap((duty) => ("goods" in duty ? [duty.goods] : [])),
    book,
  )
  return posted
}

/** One statement for sales alone; a transaction where transfers, vouchers, sessions or set-aside facts come too. */
async function postTogether(
  decided: readonly Decided[],
  duties: readonly Duty[],
  book: Book,
): Promise<Posted> {
  const sessions = duties.flatMap((duty) => ("session" in duty ? [duty.session] : []))
  const asides = decided.map(({ device, verdicts, raws }) => ({
    device,
    own: verdicts.flatMap((verdict, i) => (raws[i] ? asidesOf(verdict, raws[i]) : [])),
  }))
  const posting = {
    devices: decided.map(({ device }) => device),
    sales: duties.flatMap((duty) => ("sale" in duty ? [duty.sale] : [])),
    flags: decided.flatMap(flagsOf),
  }
  const claims = posting.sales.flatMap(claimsOf)
  const vouchers = posting.sales.flatMap(voucherClaimsOf)
  const isPlain = sessions.length === 0 && claims.length === 0 && vouchers.length === 0
  if (isPlain && asides.every(({ own }) => own.length === 0)) {
    return postSales(pool(), book, posting)
  }
  return withTransaction(async (client) => {
    for (const { device, fact, contentHash } of sessions) {
      await postSession(client, device, fact, contentHash)
    }
    for (const { device, own } of asides) {
      await setAside(client, { ...device, deviceId: device.id }, own)
    }
    const posted = await postSales(client, book, posting)
    await claimTransfers(client, claims)
    await claimVouchers(client, vouchers)
    const refunds = sessions.flatMap(({ device, fact }) =>
      fact.kind === "refund" ? [{ device, refund: fact }] : [],
    )
    await lockAskedSales(client, decided)
    await postRefunds(client, book, refunds)
    await postInvoices(client, decided)
    await checkSessions(client, [...new Set(sessions.map(({ fact }) => fact.sessionId))])
    return posted
  })
}

/** Reports of the same device become one, so that their facts see one another. */
function byDevice(reports: readonly Report[]): Report[] {
  const merged = new Map<string, { device: Device; raws: RawFact[] }>()
  for (const { device, raws } of reports) {
    const own = merged.get(device.id)
    if (own) own.raws.push(...raws)
    else merged.set(device.id, { device, raws: [...raws] })
  }
  return [...merged.values()]
}

/** Deals the verdicts of merged reports out again, in the order they were merged. */
function deal(reports: readonly Report[], decided: readonly Decided[], posted: Posted): Taken[] {
  const left = new Map(decided.map((own) => [own.device.id, { ...own, at: 0 }]))
  return reports.map(({ device, raws }) => {
    const own = left.get(device.id)
    if (!own) throw new Error(`no verdicts for device ${device.id}`)
    const verdicts = own.verdicts.slice(own.at, own.at + raws.length)
    own.at += raws.length
    const appliedThrough = posted.appliedThrough.get(runOf(device)) ?? own.appliedThrough
    return { verdicts, review: posted.review, appliedThrough }
  })
}

const NOTHING: Posted = { review: new Set(), appliedThrough: new Map() }

/**
 * Decides reports and posts them together, or not at all: two round trips for any number of tills.
 * Reading comes before the transaction; if another process stored one of these facts in between, a
 * unique key refuses ours (23505) and the caller asks again.
 */
export async function takeReports(reports: readonly Report[]): Promise<Taken[]> {
  const book = await currentBook()
  const merged = byDevice(reports)
  const [stored, lots] = await Promise.all([findStoredFacts(merged), lotsOfSales(merged, book)])
  const decided = merged.map((report, i): Decided => {
    const known = stored[i]
    if (!known) throw new Error("findStoredFacts answers for each report")
    const verdicts = decideFacts(report.raws, {
      ...contextOf(report.device, book, lots),
      stored: known,
    })
    return { ...report, verdicts, appliedThrough: known.appliedThrough }
  })
  const changed = decided.filter((own) => own.verdicts.some((v) => v.status !== "duplicate"))
  const posted = changed.length > 0 ? await post(changed, book) : NOTHING
  return deal(reports, decided, posted)
}
