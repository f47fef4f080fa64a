import type { DraftLine } from "../../../data/basket-draft"
import type { ScannedLot } from "../../../data/replica"
import type { ShelfCode } from "../../../data/shelf-code"

/** What the band over the basket says: the last thing that happened, and what can be done about it. */
export type Band =
  | { kind: "ready" }
  | { kind: "added"; lineId: string; via: "scan" | "scale" | "tap"; warning: Warning | null }
  | { kind: "line"; lineId: string }
  /** The shelf label that was scanned says less than the till. */
  | { kind: "shelf-price"; lineId: string; label: ShelfCode; machine: number }
  | { kind: "unknown"; code: string }
  | { kind: "check-digit"; code: string }
  | {
      kind: "adult"
      skuId: string
      qtyMilli: number | null
      via: "scan" | "scale" | "tap"
      lot: ScannedLot | null
    }
  /** `otherLot`: one of the same goods that may be sold, where there is one. */
  | { kind: "expired"; skuId: string; expiresOn: string; otherLot: string | null }
  | { kind: "no-licence"; skuId: string }
  | { kind: "too-much" }
  | { kind: "removed"; line: DraftLine; index: number }
  | { kind: "emptied"; lines: DraftLine[] }
  | { kind: "given-back"; amount: number }
  | { kind: "changed-total" }
  /** A transfer for a basket on hold came in. */
  | { kind: "money-came"; slot: number; amount: number }
  | { kind: "not-sold"; code: string }

/** Goes on, but look. */
export type Warning = "lapsed" | "none-left"
