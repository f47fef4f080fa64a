import { checkTaxId } from "./tax-id.js"

/** Whom a VAT invoice is made out to, as typed. */
export type InvoiceBuyerText = {
  /** A company, or a person who buys under a personal number. */
  company: string
  taxId: string
  address: string
  /** Where the invoice is sent. */
  email: string
}

/** What is wrong with a field, as the last part of a message key. */
export type InvoiceBuyerFault = "company" | "taxIdEmpty" | "taxId" | "address" | "email"
export type InvoiceBuyerFaults = Partial<Record<keyof InvoiceBuyerText, InvoiceBuyerFault>>

/** At most so many letters, as the contract takes them. */
const MOST = { company: 200, taxId: 20, address: 300, email: 200 } as const

const MAIL_ADDRESS =
  /^(?!\.)(?!.*\.\.)[A-Za-z0-9_.'+-]*[A-Za-z0-9_+-]@(?:[A-Za-z0-9][A-Za-z0-9-]*\.)+[A-Za-z]{2,}$/

/** Whether mail can be addressed like this; narrower than the standard, as the server is. */
export const isMailAddress = (text: string): boolean =>
  text.length <= MOST.email && MAIL_ADDRESS.test(text)

/** A tax id whose last digit does not fit the others: worth a second look, no obstacle. */
export function isTaxIdDoubtful(taxId: string): boolean {
  const checked = checkTaxId(taxId)
  return !checked.ok && checked.code === "TAX_ID_CHECK_DIGIT"
}

function taxIdFault(taxId: string): "taxIdEmpty" | "taxId" | undefined {
  if (taxId.trim() === "") return "taxIdEmpty"
  const checked = checkTaxId(taxId)
  const isFormless = !checked.ok && checked.code === "TAX_ID_FORMAT"
  return isFormless || taxId.trim().length > MOST.taxId ? "taxId" : undefined
}

const isBetween = (text: string, least: number, most: number) =>
  text.trim().length >= least && text.trim().length <= most

/**
 * What keeps an invoice from being asked for; nothing where all is there. Shop, till and server ask
 * this same function, so that what one lets pass the others take.
 */
export function invoiceBuyerFaults(buyer: InvoiceBuyerText): InvoiceBuyerFaults {
  const taxId = taxIdFault(buyer.taxId)
  return {
    ...(isBetween(buyer.company, 2, MOST.company) ? {} : { company: "company" }),
    ...(taxId ? { taxId } : {}),
    ...(isBetween(buyer.address, 5, MOST.address) ? {} : { address: "address" }),
    ...(isMailAddress(buyer.email.trim()) ? {} : { email: "email" }),
  }
}
