import { type InvoiceAskedFact, type PosReceipt, posReceipt, type SaleFact } from "@ocop/contracts"
import { normaliseTaxId } from "@ocop/domain"
import { isAllBack, nextStamp } from "@ocop/sync"
import { append, factStores } from "./append-fact"
import { isInvoiceAsked, noteAsked } from "./asked-invoices"
import { isoOf, type Now } from "./clock"
import { type Found, findReceipt } from "./find-receipt"
import { uuidV7 } from "./ids"
import { type LedgerDb, readMeta, writeMeta } from "./ledger-db"
import { type FoundSale, findOwnReceipt } from "./refunds"
import { META } from "./register-identity"
import { openSessionOf } from "./session-facts"
import type { TillData } from "./till-data"

export type InvoiceBuyer = InvoiceAskedFact["buyer"]
/** Wanted for a basket: who for, and who heard it. */
type Wanted = { staffId: string; buyer: InvoiceBuyer }

export type AskResult =
  | { ok: true; fact: InvoiceAskedFact }
  | { ok: false; code: "NO_SESSION" | "ASKED" | "FAILED" }

/** As it goes to the server: trimmed, the tax id as it is written. */
export const trimBuyer = ({
  company,
  taxId,
  address,
  email,
  name,
}: InvoiceBuyer): InvoiceBuyer => ({
  company: company.trim(),
  taxId: normaliseTaxId(taxId),
  address: address.trim(),
  email: email.trim(),
  ...(name?.trim() ? { name: name.trim() } : {}),
})

async function write(
  db: LedgerDb,
  { saleId, staffId, buyer }: Wanted & { saleId: string },
  now: Now,
): Promise<AskResult> {
  const session = await openSessionOf(db)
  if (!session) return { ok: false, code: "NO_SESSION" }
  if (await isInvoiceAsked(db, saleId)) return { ok: false, code: "ASKED" }
  const atMs = nextStamp(await readMeta<number>(db, META.lastAt), now())
  const fact: InvoiceAskedFact = {
    kind: "invoice-asked",
    id: uuidV7(atMs),
    at: isoOf(atMs),
    staffId,
    sessionId: session.id,
    saleId,
    buyer: trimBuyer(buyer),
  }
  await append(db, fact, atMs)
  return { ok: true, fact }
}

/**
 * Books that a customer wants a VAT invoice of a sale, with or without a network: a fact of its own,
 * which the outbox delivers after the sale.
 */
export async function askInvoice(
  db: LedgerDb,
  request: Wanted & { saleId: string },
  now: Now,
): Promise<AskResult> {
  try {
    const result = await db.transaction("rw", factStores(db), async () => write(db, request, now))
    if (result.ok) noteAsked(request.saleId)
    return result
  } catch {
    return { ok: false, code: "FAILED" }
  }
}

/** Keeps whose invoice is wanted for a basket until it is paid; null: none is wanted any more. */
export async function wantInvoice(
  db: LedgerDb,
  basketId: string,
  wanted: Wanted | null,
): Promise<void> {
  if (wanted) await writeMeta(db, META.invoice(basketId), wanted)
  else await db.meta.delete(META.invoice(basketId))
}

/** What was typed for a basket; null where nothing was. */
export const wantedInvoice = (db: LedgerDb, basketId: string): Promise<Wanted | null> =>
  readMeta<Wanted>(db, META.invoice(basketId))

/**
 * Turns what was wanted for baskets that are paid by now into facts, each once: after such a sale, and
 * once after a start, because power may have gone in between. Returns how many.
 */
export async function settleWanted(db: LedgerDb, now: Now): Promise<number> {
  const prefix = META.invoice("")
  const settled = await db.transaction("rw", factStores(db), async () => {
    const rows = await db.meta.where("key").startsWith(prefix).toArray()
    const booked: string[] = []
    for (const { key, value } of rows) {
      const saleId = key.slice(prefix.length)
      if ((await db.facts.get(saleId))?.kind !== "sale") continue
      const result = await write(db, { ...(value as Wanted), saleId }, now)
      // Between two sessions it waits for the next one.
      if (!result.ok && result.code === "NO_SESSION") continue
      await db.meta.delete(key)
      if (result.ok) booked.push(saleId)
    }
    return booked
  })
  settled.forEach(noteAsked)
  return settled.length
}

/** Why no invoice can be asked for a receipt, as the last part of a message key. */
export type InvoiceTrouble = "ASKED" | "ISSUED" | "DECLINED" | "ALL_BACK"

const TROUBLE = { queued: "ASKED", issued: "ISSUED", declined: "DECLINED" } as const

/** A receipt that an invoice may be for. */
export type InvoiceReceipt = {
  sale: SaleFact
  trouble: InvoiceTrouble | null
  /** Of an invoice that was issued. */
  number: string | null
}

async function receiptOf(
  db: LedgerDb,
  { sale, state }: FoundSale,
  invoice: PosReceipt["invoice"],
): Promise<InvoiceReceipt> {
  const number = invoice?.number ? `${invoice.symbol} ${invoice.number}` : null
  if (invoice) return { sale, trouble: TROUBLE[invoice.state], number }
  if (await isInvoiceAsked(db, sale.id)) return { sale, trouble: "ASKED", number }
  return { sale, trouble: isAllBack(state) ? "ALL_BACK" : null, number }
}

type FindResult =
  | { ok: true; receipt: InvoiceReceipt }
  | { ok: false; code: Exclude<Found, { ok: true }>["code"] }

/** What the server knows of the invoice of a receipt; null without a network, or where there is none. */
async function toldInvoice({ ask }: Pick<TillData, "ask">, receiptNo: string) {
  const path = `/receipts?number=${receiptNo}`
  const answer = await ask({ method: "GET", path, answer: posReceipt })
  return answer.kind === "ok" ? answer.data.invoice : null
}

/** The receipt that a customer wants an invoice for, by its number or its QR code. */
export async function receiptForInvoice(
  data: Pick<TillData, "ledger" | "register" | "ask">,
  text: string,
): Promise<FindResult> {
  const found = await findReceipt(data, text)
  if (!found.ok) return found
  const { invoice } = found
  const told = invoice === undefined ? await toldInvoice(data, found.sale.receiptNo) : invoice
  return { ok: true, receipt: await receiptOf(data.ledger, found, told) }
}

/** The same of a sale of this register that is at hand, without asking anybody. */
export async function receiptOfSale(
  db: LedgerDb,
  receiptNo: string,
): Promise<InvoiceReceipt | null> {
  const found = await findOwnReceipt(db, receiptNo)
  return found.ok ? receiptOf(db, found, null) : null
}
