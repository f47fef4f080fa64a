import { type BasketDraft, hasGoods, isBare, lockOf } from "../../../data/basket-draft"
import type { Baskets } from "../../../data/drafts"
import { type PricedDraft, priceDraft } from "../../../data/sale-fact"
import { createStore, type Store } from "../../../data/store"
import type { TillData } from "../../../data/till-data"
import type { Band } from "./band"
import type { CounterState, Pane } from "./counter-state"
import { firstBaskets } from "./first-baskets"

/** A write that takes longer than this is shown, milliseconds. */
const SLOW_WRITE_MS = 100

export type Bench = ReturnType<typeof createBench>

/** Where the baskets lie: their state, the price of the one in front, and the copy of them on disk. */
export function createBench(data: TillData, saved: Baskets | null) {
  const { front, baskets } = firstBaskets(saved, data.now())
  const store: Store<CounterState> = createStore<CounterState>({
    active: front.id,
    drafts: [],
    baskets,
    band: { kind: "ready" },
    pane: { kind: "goods" },
    paid: null,
    paying: null,
    totalAt: 0,
  })
  let isWriting = false

  const basket = (state = store.get()): BasketDraft =>
    state.baskets.find((b) => b.id === state.active) ?? state.baskets[0] ?? front

  /** What stands where the goods are: whatever was opened, a search too, else what waits for its weight. */
  const pane = (): Pane => {
    const { pane: opened } = store.get()
    const draft = basket()
    if (opened.kind !== "goods" || opened.isSearch || lockOf(draft)) return opened
    const replica = data.replica.get()
    return draft.toWeigh?.find(({ skuId }) => replica?.sku(skuId)) ?? opened
  }

  const update = (part: Partial<CounterState>) => store.set((was) => ({ ...was, ...part }))

  /** Whether no customer stands before it, and no basket whose money is counted waits for its own. */
  const isIdle = () => !hasGoods(basket()) && store.get().baskets.every((b) => lockOf(b) === null)

  const mirror = () => {
    const { active, baskets } = store.get()
    data.mirror.mirror({ active, drafts: baskets.filter((b) => !isBare(b)) })
    if (isIdle()) void data.adoptPending()
  }

  /** Puts another basket in the place of one, under its own id or a new one. */
  const replace = (id: string, draft: BasketDraft, part: Partial<CounterState>) => {
    const { baskets } = store.get()
    update({ baskets: baskets.map((b) => (b.id === id ? draft : b)), ...part })
  }

  return {
    store,
    basket,
    pane,
    update,
    isIdle,
    mirror,
    replace,
    /** What the basket at the counter comes to; the same object until something changes. */
    priced: (): PricedDraft => {
      const draft = basket()
      const replica = data.replica.get()
      if (!replica) return { ok: false, code: "BASKET_EMPTY" }
      return priceDraft(draft, replica, data.today())
    },
    /** Changes the basket at the counter, or puts another in its place, and says so in the band. */
    put: (draft: BasketDraft, band: Band) => {
      replace(basket().id, draft, {
        active: draft.id,
        band,
        pane: { kind: "goods" },
        paid: null,
        totalAt: data.now(),
      })
      mirror()
    },
    /** While a sale is being written no goods and no money of the baskets may change. */
    isPaying: () => isWriting,
    /**
     * A sale of so many đồng is being written. The picture says so only where it takes long: drawing
     * it would hold up the very write. Returns what to call when it is over.
     */
    startWriting: (amount: number): (() => void) => {
      isWriting = true
      const late = setTimeout(() => update({ paying: amount }), SLOW_WRITE_MS)
      return () => {
        isWriting = false
        clearTimeout(late)
      }
    },
  }
}
