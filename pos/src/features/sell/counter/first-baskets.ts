import type { BasketDraft } from "../../../data/basket-draft"
import type { Baskets } from "../../../data/drafts"
import { firstFreeSlot, newBasket } from "./basket-ops"
import { MAX_BASKETS } from "./counter-state"

/**
 * The tabs after a start. An empty basket is not kept on disk: where one stood in front a fresh one does
 * again, for what is on hold comes to the front by the cashier's hand; but for want of a tab the oldest.
 */
export function firstBaskets(saved: Baskets | null, nowMs: number) {
  const kept = saved?.drafts ?? []
  const inFront =
    kept.find(({ id }) => id === saved?.active) ?? (kept.length < MAX_BASKETS ? null : kept[0])
  const front: BasketDraft = inFront
    ? { ...inFront, heldAt: null }
    : newBasket(firstFreeSlot(kept), nowMs)
  const baskets = inFront ? kept.map((b) => (b === inFront ? front : b)) : [...kept, front]
  return { front, baskets }
}
