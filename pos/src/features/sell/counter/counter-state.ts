import type { SaleFact } from "@ocop/contracts"
import type { BasketDraft, DraftDiscount, ToWeigh } from "../../../data/basket-draft"
import type { Baskets } from "../../../data/drafts"
import type { Band } from "./band"

/** What stands where the goods are. */
export type Pane =
  /** `isSearch`: looked for by name, before what waits for its weight. */
  | { kind: "goods"; isSearch?: true }
  | ToWeigh
  | { kind: "quantity"; lineId: string }
  | { kind: "lot"; lineId: string }
  | { kind: "amount" }
  | { kind: "camera" }
  | { kind: "voucher" }
  | { kind: "gifts" }
  /** Keys, and what to do in the commonest troubles. */
  | { kind: "help" }
  /** A VAT invoice for the basket, the sale just made, or a receipt. */
  | { kind: "invoice" }
  /** A manager looks at a transfer too. */
  | { kind: "unseen" }
  /** Without a line: off the basket as a whole. */
  | {
      kind: "discount"
      lineId: string | null
      /** What the pane opens with: a manager is asked about it. */
      wanted?: DraftDiscount
    }

export type CounterState = Baskets & {
  baskets: BasketDraft[]
  band: Band
  pane: Pane
  /** The sale just made; the next item opens the next basket. */
  paid: SaleFact | null
  /** The amount whose button is held down while its sale is written. */
  paying: number | null
  /** When the total last changed, epoch milliseconds. */
  totalAt: number
}

export const MAX_BASKETS = 4
/** A tap this soon after the total changed was aimed at the old one, milliseconds. */
export const HAND_MS = 250

export type Via = "scan" | "scale" | "stamp" | "tap"
