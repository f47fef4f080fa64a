import type { LedgerDb } from "./ledger-db"
import { META } from "./register-identity"
import { createStore } from "./store"

/**
 * Sales that an invoice was asked for, as far as this window has heard: what paper says must be known
 * in the very tick that lays it out.
 */
export const askedInvoices = createStore<ReadonlySet<string>>(new Set())

export const noteAsked = (saleId: string): void =>
  askedInvoices.set((was) => (was.has(saleId) ? was : new Set(was).add(saleId)))

/** Whether this register was asked for an invoice of the sale, and booked it. */
export async function isInvoiceAsked(db: LedgerDb, saleId: string): Promise<boolean> {
  const rows = await db.facts.where("kind").equals("invoice-asked").toArray()
  return rows.some(({ fact }) => fact.kind === "invoice-asked" && fact.saleId === saleId)
}

/** Remembers what an earlier window was asked for, booked or still to be. */
export async function recallAsked(db: LedgerDb, saleId: string): Promise<void> {
  const isNoted = (await db.meta.get(META.invoice(saleId))) !== undefined
  if (isNoted || (await isInvoiceAsked(db, saleId))) noteAsked(saleId)
}
