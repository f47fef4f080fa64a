import type { InvoiceState, PosFact, SaleFact } from "@ocop/contracts"
import type { Recognition, VatMethod } from "@ocop/domain"
import type { TaxRule } from "@ocop/pricing"
import type { RefundableSale } from "./refund-rules.js"

/** What the server knows of a SKU, whether it is still for sale or not. */
export type ServerSku = {
  id: string
  sellMode: "PIECE" | "WEIGHT"
  goodsClass: string
  packagingCode: string | null
  /** Đồng, VAT included; null where no price is set now. */
  price: number | null
}

/** How far somebody may go without a manager. */
export type StaffLimits = {
  /** The most off the price of any line, basis points. */
  maxDiscountBp: number
  /** The most that goes back on one receipt, đồng; null: no limit. */
  maxRefund: number | null
  /** The most that customers transfer in one sale with no bank to tell of it, đồng; null: no limit. */
  maxUnseen: number | null
}

/** The rules by which the server compares a sale with its own view. */
export type ServerRules = {
  sku: (id: string) => ServerSku | null
  /** All recognitions that name the SKU. */
  recognitionsOf: (skuId: string) => readonly Recognition[]
  taxRules: readonly TaxRule[]
  sellerVatMethod: VatMethod
  /** Đồng that promotions took off each line of a sale, by line number; absent where there are none. */
  promotedOff?: (sale: SaleFact) => ReadonlyMap<number, number>
  /** What promotions would have taken off a sale, đồng; absent where there are none to compare. */
  promotionsOf?: (sale: SaleFact) => readonly { promotionId: string; amount: number }[]
  /** To how many đồng the outlet rounds cash at a moment, null: not at all; absent where nobody asks. */
  cashRoundingAt?: (atMs: number) => number | null
  /** Limits of a person at this outlet at a moment; null where nobody of that id works there. */
  limitsOf: (staffId: string, atMs: number) => StaffLimits | null
  /** Whether goods can be sent there; absent where nobody asks. */
  isOutlet?: (code: string) => boolean
}

/** The register that speaks. A device that is not active never posts. */
export type Register = {
  state: "active" | "revoked"
  outletCode: string
  registerCode: string
  epoch: number
}

/** What is already stored, found by id, by receipt number of this epoch, by public code. */
export type StoredFacts = {
  hashOfId: ReadonlyMap<string, string>
  idOfSeq: ReadonlyMap<number, string>
  idOfPublicCode: ReadonlyMap<string, string>
  /** Ids of session facts by `sessionId|kind`. */
  idOfSession: ReadonlyMap<string, string>
  /** Ids of refunds by their number in this epoch. */
  idOfRefundSeq: ReadonlyMap<number, string>
  /** Sales that the refunds and invoice requests of this batch name, by id in lower case. */
  refundable: ReadonlyMap<string, RefundableSale>
  /** What became of the invoices of these sales, by id in lower case, where one was asked for. */
  invoiced: ReadonlyMap<string, InvoiceState>
}

export type FactContext = {
  register: Register
  rules: ServerRules
  stored: StoredFacts
  /** Server time, milliseconds since the epoch. */
  now: number
}

/** A fact as it came: the hash is of its canonical JSON. */
export type RawFact = { body: unknown; contentHash: string }

export type FactException = {
  kind:
    | "PRICE_DRIFT"
    | "TAX_DRIFT"
    | "BADGE_DRIFT"
    | "CLOCK_DRIFT"
    | "LIMIT_EXCEEDED"
    | "INVOICE_REPEATED"
    | "INVOICE_OF_REFUNDED"
  details: Record<string, unknown>
}

export type Quarantine = { reason: "conflict" | "revoked" | "invalid"; code: QuarantineCode }
export type QuarantineCode =
  | "FACT_CONFLICT"
  | "DEVICE_REVOKED"
  | "INVALID_REQUEST"
  | "SALE_TOTAL_MISMATCH"
  | "SKU_UNKNOWN"
  | "QUANTITY_INVALID"
  | "SALE_UNKNOWN"
  | "REFUND_ABOVE_SALE"
  | "TAX_ID_INVALID"

export type FactVerdict =
  | { status: "accepted" | "needs_review"; id: string; fact: PosFact; exceptions: FactException[] }
  | { status: "duplicate"; id: string }
  | {
      status: "conflict" | "quarantined"
      id: string
      quarantine: Quarantine
      /** Receipt number that the fact takes up, if it can be read: gaps must not stay for ever. */
      seq: number | null
      details: unknown
    }
