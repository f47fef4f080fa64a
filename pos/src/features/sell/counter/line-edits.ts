import { isExpired } from "@ocop/domain"
import { isBare, lockOf } from "../../../data/basket-draft"
import type { TillData } from "../../../data/till-data"
import { restoreLine, setLot, setQuantity } from "./basket-ops"
import type { Bench } from "./bench"
import type { NextCustomer } from "./next-customer"

/** What can be done to lines that lie in the basket, and undone. */
export function lineEdits(
  { store, basket, put, update, isPaying }: Bench,
  data: TillData,
  { forNext, withKept }: NextCustomer,
) {
  const changeQuantity = (lineId: string, qtyMilli: number) => {
    const draft = basket()
    const index = draft.lines.findIndex((l) => l.lineId === lineId)
    const line = draft.lines[index]
    if (!line || isPaying() || lockOf(draft)) return
    const changed = setQuantity(draft, lineId, qtyMilli, data.now())
    if (qtyMilli > 0) {
      put(changed, { kind: "line", lineId })
      return
    }
    const { next, kept } = forNext(changed)
    put(next, { kind: "removed", line, index, kept })
  }

  /** The goods of a line are of this lot; one past its date is not taken, by nobody's leave. */
  const chooseLot = (lineId: string, lotNo: string | null) => {
    const draft = basket()
    const line = draft.lines.find((l) => l.lineId === lineId)
    if (!line || isPaying() || lockOf(draft)) return
    const lot = data.replica
      .get()
      ?.sku(line.skuId)
      ?.lots.find((l) => l.lotNo === lotNo)
    if (lot && isExpired(lot.expiresOn, data.today())) return
    put(setLot(draft, lineId, lotNo, data.now()), { kind: "line", lineId })
  }

  /** The line that keys act on: the one chosen, else the last. */
  const currentLine = () => {
    const { band } = store.get()
    const draft = basket()
    const id = "lineId" in band ? band.lineId : null
    return draft.lines.find((l) => l.lineId === id) ?? draft.lines.at(-1) ?? null
  }

  const takeBack = () => {
    const { band } = store.get()
    if (band.kind === "removed") {
      const draft = restoreLine(basket(), band.line, band.index, data.now())
      put(withKept(draft, band.kept), { kind: "line", lineId: band.line.lineId })
    }
    if (band.kind === "emptied") {
      const { toWeigh = [], ...now } = basket()
      const draft = {
        ...now,
        lines: band.lines,
        toWeigh: [...band.toWeigh, ...toWeigh],
        changedAt: data.now(),
      }
      put(withKept(draft, band.kept), { kind: "ready" })
    }
  }

  const emptyBasket = () => {
    const draft = basket()
    if (isBare(draft) || isPaying() || lockOf(draft)) return
    const { next, kept } = forNext({ ...draft, lines: [], toWeigh: [], changedAt: data.now() })
    const { lines, toWeigh = [] } = draft
    put(next, lines.length > 0 ? { kind: "emptied", lines, toWeigh, kept } : { kind: "ready" })
  }

  return {
    changeQuantity,
    chooseLot,
    currentLine,
    takeBack,
    emptyBasket,
    select: (lineId: string) => update({ band: { kind: "line", lineId } }),
  }
}
