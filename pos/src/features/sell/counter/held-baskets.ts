import { hasGoods } from "../../../data/basket-draft"
import type { TillData } from "../../../data/till-data"
import { firstFreeSlot, newBasket } from "./basket-ops"
import type { Bench } from "./bench"
import { MAX_BASKETS } from "./counter-state"

/** Several customers at once: a basket waits on its tab while another stands at the counter. */
export function heldBaskets(
  { store, basket, update, mirror, isPaying }: Bench,
  data: TillData,
  staffId: () => string | null,
) {
  const open = (id: string) => {
    if (isPaying()) return
    const nowMs = data.now()
    const baskets = store
      .get()
      .baskets.filter((b) => b.id === id || hasGoods(b))
      .map((b) => {
        if (b.id === id) return { ...b, heldAt: null }
        return b.heldAt === null ? { ...b, heldAt: nowMs, heldBy: staffId() } : b
      })
    update({
      baskets,
      active: id,
      band: { kind: "ready" },
      pane: { kind: "goods" },
      paid: null,
      totalAt: nowMs,
    })
    mirror()
  }

  const startBasket = () => {
    const state = store.get()
    if (state.paid) {
      update({ paid: null })
      return
    }
    if (isPaying() || !hasGoods(basket())) return
    if (state.baskets.length >= MAX_BASKETS) return
    const made = newBasket(firstFreeSlot(state.baskets), data.now())
    update({ baskets: [...state.baskets, made] })
    open(made.id)
  }

  /** F8: holds a basket with goods; from an empty one calls the longest waiting back. */
  const holdOrRecall = () => {
    if (hasGoods(basket())) {
      startBasket()
      return
    }
    const waiting = store
      .get()
      .baskets.filter((b) => b.heldAt !== null)
      .sort((a, b) => (a.heldAt ?? 0) - (b.heldAt ?? 0))[0]
    if (waiting) open(waiting.id)
  }

  return { open, startBasket, holdOrRecall }
}
