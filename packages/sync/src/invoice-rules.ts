import type { InvoiceAskedFact } from "@ocop/contracts"
import { checkTaxId } from "@ocop/domain"
import type { RefundableSale } from "./refund-rules.js"
import type {
  FactContext,
  FactException,
  FactVerdict,
  QuarantineCode,
  StoredFacts,
} from "./sync-types.js"

type Block = { code: QuarantineCode; details: unknown }

/** Whether everything that was sold came back. */
export const isAllBack = ({ lines }: Pick<RefundableSale, "lines">): boolean =>
  [...lines.values()].every(({ qtyMilli, returnedMilli }) => returnedMilli >= qtyMilli)

/**
 * Why a request for an invoice cannot be posted: its sale is not of this outlet, or nobody can have
 * such a tax id. A wrong check digit is no reason: the office asks the buyer.
 */
export function invoiceBlock(
  { saleId, buyer }: InvoiceAskedFact,
  { stored }: Pick<FactContext, "stored">,
): Block | null {
  if (!stored.refundable.has(saleId.toLowerCase())) {
    return { code: "SALE_UNKNOWN", details: { saleId } }
  }
  const checked = checkTaxId(buyer.taxId)
  if (checked.ok || checked.code === "TAX_ID_CHECK_DIGIT") return null
  return { code: "TAX_ID_INVALID", details: { taxId: "format" } }
}

/** What a manager should see of a request: the sale has one already, or all its goods came back. */
export function invoiceDoubts(
  { saleId }: InvoiceAskedFact,
  stored: Pick<StoredFacts, "invoiced" | "refundable">,
): FactException[] {
  const key = saleId.toLowerCase()
  const state = stored.invoiced.get(key)
  if (state) return [{ kind: "INVOICE_REPEATED", details: { saleId, state } }]
  const sale = stored.refundable.get(key)
  return sale && isAllBack(sale) ? [{ kind: "INVOICE_OF_REFUNDED", details: { saleId } }] : []
}

/** Whether a fact that is posted has an invoice queued: each sale has one, and what came back none. */
export const isForQueue = (
  verdict: FactVerdict,
): verdict is FactVerdict & { fact: InvoiceAskedFact } =>
  "fact" in verdict && verdict.fact.kind === "invoice-asked" && verdict.exceptions.length === 0
