import type { Baskets } from "../../../data/drafts"
import { createBench } from "./bench"
import type { Pane } from "./counter-state"
import { discounts } from "./discounts"
import { goodsIn } from "./goods-in"
import { heldBaskets } from "./held-baskets"
import { invoiceWish } from "./invoice-wish"
import { lineEdits } from "./line-edits"
import { nextCustomer } from "./next-customer"
import { type MoneyPorts, takeMoney } from "./take-money"

export type Counter = ReturnType<typeof createCounter>

/** The counter: baskets, what was last done, and taking money. Everything here is synchronous but the commit. */
export function createCounter(ports: MoneyPorts, saved: Baskets | null) {
  const { data, sounds } = ports
  const bench = createBench(data, saved)
  const { store, basket, priced, update } = bench
  const next = nextCustomer(data)
  return {
    store,
    basket,
    pane: bench.pane,
    priced,
    ...goodsIn(bench, data, sounds, next),
    ...lineEdits(bench, data, next),
    ...discounts(bench, data),
    ...heldBaskets(bench, data, ports.staffId),
    ...invoiceWish(bench),
    ...takeMoney(bench, ports),
    dismiss: () => update({ band: { kind: "ready" } }),
    show: (pane: Pane) => update({ pane }),
    search: () => update({ pane: { kind: "goods", isSearch: true } }),
    leaveSearch: () => {
      const { pane } = store.get()
      if (pane.kind === "goods" && pane.isSearch) update({ pane: { kind: "goods" } })
    },
    closePaid: () => update({ paid: null }),
    isIdle: bench.isIdle,
  }
}
