import type { SaleDiscount, TillVoucherAnswer } from "@ocop/contracts"
import type { ScannedLot } from "./replica"
import type { ShelfCode } from "./shelf-code"

/** Per cent, or đồng off a line or the whole basket, with the reason and whose leave it took. */
export type DraftDiscount = Omit<SaleDiscount, "lineNo">

/** A voucher that the server holds for a basket, with the promotion that it opens. */
export type DraftVoucher = TillVoucherAnswer

/** A line of a basket that is not paid yet. Amounts are never stored: pricing makes them. */
export type DraftLine = {
  lineId: string
  skuId: string
  qtyMilli: number
  lotNo: string | null
  /** The last day that the pack itself told; what the book says of the lot goes before it. */
  expiresOn?: string | null
  discount?: DraftDiscount | null
  /** QR codes of the stamps on its packs, as scanned. */
  stamps?: string[]
}

/** Money that came for a basket before it is whole, as the sale will carry it. Đồng. */
export type Part = {
  kind: "cash" | "vietqr" | "card"
  amount: number
  reference: string | null
  /** Transfers: who saw the money. */
  seenBy?: "bank" | "eye"
  /** The manager who agreed to a transfer that only eyes saw. */
  approvedBy?: string
}

/** What the customer is being asked for outside of the drawer. Đồng; `since` in epoch milliseconds. */
export type Asking = {
  kind: "vietqr" | "card"
  amount: number
  /** Transfers only: the words by which the money can be told apart at the bank. */
  purpose: string | null
  since: number
  /** Transfers: what the server said last; absent until it said something. */
  bank?: BankWord
}

/** What the server knows of a transfer that is on its way. */
export type BankWord = {
  /** Đồng of it that came already. */
  came: number
  /** Whether a bank would tell us; if not, only the cashier's own eyes see money. */
  hears: boolean
  /** Whether a made-up bank stands ready (demonstrations). */
  simulator: boolean
}

/** What a scanned code told beside the goods; it waits with them where they are asked about first. */
export type Told = {
  lot?: ScannedLot | null
  /** The stamp's QR code, as scanned. */
  stamp?: string | null
  shelf?: ShelfCode | null
}

/** Goods that wait for their weight: the pane that asks for it. `id` tells two packs apart. */
export type ToWeigh = { kind: "weigh"; id: string; skuId: string; told: Told }

/** A basket at the counter or on hold. Its id becomes the id of the sale, so it can be paid only once. */
export type BasketDraft = {
  id: string
  /** The number on its tab; stays while others come and go. */
  slot: number
  /** Epoch milliseconds. */
  startedAt: number
  changedAt: number
  /** Since when it is on hold, epoch milliseconds. */
  heldAt: number | null
  /** Who put it on hold last; absent in baskets of earlier builds. */
  heldBy?: string | null
  lines: DraftLine[]
  /** The cashier has seen that the customer is of age. */
  adult: boolean
  /** Both absent in baskets of earlier builds. Either one locks the lines. */
  parts?: Part[]
  /** Off the basket as a whole, after what is off its lines. */
  discount?: DraftDiscount | null
  asking?: Asking | null
  voucher?: DraftVoucher | null
  /** Stamps that named no goods: they go with what is added next. */
  heldStamps?: string[]
  /** Asked for their weight one after the other; what is scanned meanwhile goes its own way. */
  toWeigh?: ToWeigh[]
  /** Whose VAT invoice was asked for with it: what the basket's row shows. The rest lies beside it. */
  invoice?: string | null
}

/** Whether goods lie in it, or wait for their weight. */
export const hasGoods = ({ lines, toWeigh = [] }: BasketDraft): boolean =>
  lines.length > 0 || toWeigh.length > 0

/** Whether nothing lies in it, no stamp that waits for its goods either. */
export const isBare = (draft: BasketDraft): boolean =>
  !hasGoods(draft) && (draft.heldStamps ?? []).length === 0

export type Lock = "asking" | "parts"

/** Why the lines may not change now: money is on its way, or some of it is here already. */
export function lockOf({ asking, parts }: BasketDraft): Lock | null {
  if (asking) return "asking"
  return parts && parts.length > 0 ? "parts" : null
}

/** Whether nothing but cash pays for it, as far as anybody knows by now. */
export const isCashOnly = ({ asking, parts }: BasketDraft): boolean =>
  !asking && (parts ?? []).every(({ kind }) => kind === "cash")

/** What came already, đồng; of one kind where that is asked. */
export const sumOfParts = ({ parts }: BasketDraft, kind?: Part["kind"]): number =>
  (parts ?? []).reduce(
    (sum, part) => sum + (kind === undefined || part.kind === kind ? part.amount : 0),
    0,
  )
