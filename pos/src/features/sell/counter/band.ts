import type { ErrorCode } from "@ocop/contracts"
import type { BasketDraft, DraftLine, Told, ToWeigh } from "../../../data/basket-draft"
import type { ShelfCode } from "../../../data/shelf-code"
import type { Via } from "./counter-state"

/** What the band over the basket says: the last thing that happened, and what can be done about it. */
export type Band =
  | { kind: "ready" }
  | { kind: "added"; lineId: string; via: Via; warning: Warning | null }
  | { kind: "line"; lineId: string }
  /** The shelf label that was scanned says less than the till. */
  | { kind: "shelf-price"; lineId: string; label: ShelfCode; machine: number }
  | { kind: "unknown"; code: string }
  | { kind: "check-digit"; code: string }
  /** A stamp that put nothing into the basket. */
  | { kind: "stamp"; fault: StampFault; payload: string }
  /** A stamp that named no goods and is kept with this line. */
  | { kind: "stamp-kept"; lineId: string }
  | { kind: "adult"; skuId: string; qtyMilli: number | null; via: Via; told: Told }
  /** `otherLot`: one of the same goods that may be sold, where there is one. */
  | { kind: "expired"; skuId: string; expiresOn: string; otherLot: string | null }
  | { kind: "no-licence"; skuId: string }
  | { kind: "too-much" }
  | { kind: "removed"; line: DraftLine; index: number; kept: Kept | null }
  | { kind: "emptied"; lines: DraftLine[]; toWeigh: ToWeigh[]; kept: Kept | null }
  | { kind: "given-back"; amount: number }
  /** What is left to pay is what rounding cash added: nobody transfers that, nor takes it off a card. */
  | { kind: "only-cash" }
  | { kind: "changed-total" }
  /** A transfer for a basket on hold came in. */
  | { kind: "money-came"; slot: number; amount: number }
  | { kind: "not-sold"; code: string }

/** What left a basket together with its last goods, and comes back with them. */
export type Kept = Pick<BasketDraft, "invoice" | "heldStamps" | "adult" | "discount">

export type StampFault = Extract<
  ErrorCode,
  "STAMP_OTHER_PROVINCE" | "STAMP_REPEATED" | "STAMP_NAMES_NOTHING"
>

/** Goes on, but look. */
export type Warning = "lapsed" | "none-left"
