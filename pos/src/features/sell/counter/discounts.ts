import type { BasketDraft, DraftDiscount, DraftVoucher } from "../../../data/basket-draft"
import { lockOf } from "../../../data/basket-draft"
import { worstDiscountBp } from "../../../data/discount-limit"
import { arePricesFixed } from "../../../data/offline-limits"
import { priceDraft } from "../../../data/sale-fact"
import type { TillData } from "../../../data/till-data"
import { shelfOff } from "./basket-ops"
import type { Bench } from "./bench"

/** What a discount would do: the new total in đồng, and the most it takes off a line, basis points. */
export type DiscountTrial = { total: number; worstBp: number }

/** Prices lowered at the counter: tried first, then set with a reason, or taken away again. */
export function discounts({ store, basket, put, update, isPaying }: Bench, data: TillData) {
  const withOff = (lineId: string | null, off: DraftDiscount | null): BasketDraft => {
    const draft = { ...basket(), changedAt: data.now() }
    if (lineId === null) return { ...draft, discount: off }
    const lines = draft.lines.map((l) => (l.lineId === lineId ? { ...l, discount: off } : l))
    return { ...draft, lines }
  }

  /** Null where the discount is no discount, or more than there is. */
  const tryDiscount = (lineId: string | null, off: DraftDiscount): DiscountTrial | null => {
    const replica = data.replica.get()
    if (!replica) return null
    const priced = priceDraft(withOff(lineId, off), replica, data.today())
    if (!priced.ok) return null
    const { lines, promoted, totals } = priced
    return { total: totals.total, worstBp: worstDiscountBp(lines, promoted) }
  }

  /** Without the server for too long: no hand lowers a price but to what a scanned label promises. */
  const isFixed = (off: DraftDiscount | null) => !off?.shelf && arePricesFixed(data)

  const setDiscount = (lineId: string | null, off: DraftDiscount | null) => {
    const draft = basket()
    if (isPaying() || lockOf(draft) || draft.lines.length === 0) return
    if (off && (isFixed(off) || !tryDiscount(lineId, off))) return
    put(withOff(lineId, off), lineId === null ? { kind: "ready" } : { kind: "line", lineId })
  }

  /**
   * The price on the shelf label that was asked about, where it is within this limit (basis points);
   * above it the pane of discounts asks a manager.
   */
  const takeShelfPrice = (limitBp: number) => {
    const { band } = store.get()
    if (band.kind !== "shelf-price") return
    const { lineId, label, machine } = band
    const line = basket().lines.find((l) => l.lineId === lineId)
    if (!line) return
    const { price, version } = label
    const shelf = { price, version, machine }
    const value = shelfOff(shelf, line.qtyMilli)
    const off: DraftDiscount = {
      ...{ kind: "amount", value, reason: "shelf-label", approvedBy: null, shelf },
    }
    const trial = tryDiscount(lineId, off)
    if (trial && trial.worstBp <= limitBp) setDiscount(lineId, off)
    else update({ pane: { kind: "discount", lineId, wanted: off } })
  }

  /** The customer's voucher for a basket; false where that basket is gone, or its money is counted. */
  const setVoucher = (id: string, voucher: DraftVoucher | null): boolean => {
    const draft = basket()
    if (draft.id !== id || isPaying() || lockOf(draft)) return false
    put({ ...draft, voucher, changedAt: data.now() }, { kind: "ready" })
    update({ pane: { kind: "voucher" } })
    return true
  }

  return { tryDiscount, isFixed, setDiscount, takeShelfPrice, setVoucher }
}
