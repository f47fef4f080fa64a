import type { PosSku, SaleFact } from "@ocop/contracts"
import type { PriceResult } from "@ocop/pricing"
import type { BasketDraft } from "../../data/basket-draft"
import { commitSale } from "../../data/commit-sale"
import type { Baskets } from "../../data/drafts"
import { publicCode } from "../../data/ids"
import { priceDraft } from "../../data/sale-fact"
import { createStore, type Store } from "../../data/store"
import type { TillData } from "../../data/till-data"
import type { Band, Warning } from "./band"
import { addToBasket, newBasket, restoreLine, setQuantity } from "./basket-ops"
import type { Sounds } from "./sounds"

/** What stands where the goods are. */
export type Pane =
  | { kind: "goods" }
  | { kind: "weigh"; skuId: string }
  | { kind: "quantity"; lineId: string }
  | { kind: "amount" }

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

export type Via = "scan" | "scale" | "tap"

export type Counter = ReturnType<typeof createCounter>

export type CounterPorts = {
  data: TillData
  sounds: Sounds
  staffId: () => string | null
  onPaid: (fact: SaleFact) => void
}

const firstFreeSlot = (baskets: readonly BasketDraft[]): number => {
  const taken = new Set(baskets.map((b) => b.slot))
  let slot = 1
  while (taken.has(slot)) slot += 1
  return slot
}

/** The counter: baskets, what was last done, and taking money. Everything here is synchronous but the commit. */
export function createCounter(
  { data, sounds, staffId, onPaid }: CounterPorts,
  saved: Baskets | null,
) {
  const first = newBasket(1, data.now())
  const start: CounterState = {
    active: saved?.active ?? first.id,
    drafts: [],
    baskets: saved?.drafts ?? [first],
    band: { kind: "ready" },
    pane: { kind: "goods" },
    paid: null,
    paying: null,
    totalAt: 0,
  }
  const store: Store<CounterState> = createStore(start)
  let cache: { draft: BasketDraft; replica: unknown; day: string; priced: PriceResult } | null =
    null

  const basket = (state = store.get()): BasketDraft =>
    state.baskets.find((b) => b.id === state.active) ?? state.baskets[0] ?? first

  /** Prices the basket at the counter; the same object until something changes. */
  const priced = (): PriceResult => {
    const draft = basket()
    const replica = data.replica.get()
    const day = data.today()
    if (!replica) return { ok: false, code: "BASKET_EMPTY" }
    if (cache && cache.draft === draft && cache.replica === replica && cache.day === day) {
      return cache.priced
    }
    cache = { draft, replica, day, priced: priceDraft(draft, replica, day) }
    return cache.priced
  }

  const update = (part: Partial<CounterState>) => store.set((was) => ({ ...was, ...part }))
  const mirror = () => {
    const { active, baskets } = store.get()
    data.mirror.mirror({ active, drafts: baskets.filter((b) => b.lines.length > 0) })
    if (basket().lines.length === 0) void data.adoptPending()
  }
  const put = (draft: BasketDraft, band: Band) => {
    const { baskets } = store.get()
    update({
      baskets: baskets.map((b) => (b.id === draft.id ? draft : b)),
      band,
      pane: { kind: "goods" },
      paid: null,
      totalAt: data.now(),
    })
    mirror()
  }

  const warningOf = (sku: PosSku): Warning | null => {
    const badge = data.replica.get()?.badge(sku.id, data.today())
    if (badge?.status === "none" && (badge.reason === "lapsed" || badge.reason === "revoked")) {
      return "lapsed"
    }
    const inBasket = basket()
      .lines.filter((l) => l.skuId === sku.id)
      .reduce((sum, l) => sum + l.qtyMilli, 0)
    return data.stockOf(sku.id) - inBasket < 0 ? "none-left" : null
  }

  const add = (sku: PosSku, qtyMilli: number | null, via: Via) => {
    if (store.get().paying !== null) return
    const draft = basket()
    if (sku.alcohol && data.replica.get()?.outlet.maySellAlcohol === false) {
      sounds.refuse()
      update({ band: { kind: "no-licence", skuId: sku.id }, paid: null })
      return
    }
    if (sku.alcohol && !draft.adult) {
      sounds.refuse()
      update({ band: { kind: "adult", skuId: sku.id, qtyMilli, via }, paid: null })
      return
    }
    if (sku.sellMode === "WEIGHT" && qtyMilli === null) {
      update({ pane: { kind: "weigh", skuId: sku.id }, paid: null })
      return
    }
    const added = addToBasket(draft, sku, qtyMilli ?? 1000, data.now())
    if (!added.ok) {
      sounds.refuse()
      update({ band: { kind: "too-much" } })
      return
    }
    if (added.again) sounds.again()
    else sounds.add()
    put(added.draft, { kind: "added", lineId: added.lineId, via, warning: null })
    const warning = warningOf(sku)
    if (warning) update({ band: { kind: "added", lineId: added.lineId, via, warning } })
  }

  const scan = (code: string, times = 1) => {
    const hit = data.replica.get()?.lookUp(code)
    if (!hit) return
    if (!hit.ok) {
      if (hit.code === "EMPTY") return
      sounds.refuse()
      const kind = hit.code === "CHECK_DIGIT" ? "check-digit" : "unknown"
      update({ band: { kind, code }, paid: null })
      return
    }
    if (hit.qtyMilli !== null) add(hit.sku, hit.qtyMilli, "scale")
    else if (hit.sku.sellMode === "PIECE") add(hit.sku, times * 1000, "scan")
    else add(hit.sku, null, "scan")
  }

  const confirmAdult = () => {
    const { band } = store.get()
    if (band.kind !== "adult") return
    const sku = data.replica.get()?.sku(band.skuId)
    const { baskets } = store.get()
    const draft = { ...basket(), adult: true }
    update({
      baskets: baskets.map((b) => (b.id === draft.id ? draft : b)),
      band: { kind: "ready" },
    })
    if (sku) add(sku, band.qtyMilli, band.via)
  }

  const changeQuantity = (lineId: string, qtyMilli: number) => {
    const draft = basket()
    const index = draft.lines.findIndex((l) => l.lineId === lineId)
    const line = draft.lines[index]
    if (!line || store.get().paying !== null) return
    const next = setQuantity(draft, lineId, qtyMilli, data.now())
    if (qtyMilli <= 0) put(next, { kind: "removed", line, index })
    else put(next, { kind: "line", lineId })
  }

  /** The line that keys act on: the one chosen, else the last. */
  const currentLine = () => {
    const { band } = store.get()
    const draft = basket()
    const id = band.kind === "added" || band.kind === "line" ? band.lineId : null
    return draft.lines.find((l) => l.lineId === id) ?? draft.lines.at(-1) ?? null
  }

  const takeBack = () => {
    const { band } = store.get()
    if (band.kind === "removed") {
      const draft = restoreLine(basket(), band.line, band.index, data.now())
      put(draft, { kind: "line", lineId: band.line.lineId })
    }
    if (band.kind === "emptied") {
      put({ ...basket(), lines: band.lines, changedAt: data.now() }, { kind: "ready" })
    }
  }

  const emptyBasket = () => {
    const draft = basket()
    if (draft.lines.length === 0 || store.get().paying !== null) return
    put(
      { ...draft, lines: [], adult: false, changedAt: data.now() },
      { kind: "emptied", lines: draft.lines },
    )
  }

  const open = (id: string) => {
    if (store.get().paying !== null) return
    const nowMs = data.now()
    const baskets = store
      .get()
      .baskets.filter((b) => b.id === id || b.lines.length > 0)
      .map((b) => {
        if (b.id === id) return { ...b, heldAt: null }
        return b.heldAt === null ? { ...b, heldAt: nowMs } : b
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
    if (state.paying !== null || basket().lines.length === 0) return
    if (state.baskets.length >= MAX_BASKETS) return
    const made = newBasket(firstFreeSlot(state.baskets), data.now())
    update({ baskets: [...state.baskets, made] })
    open(made.id)
  }

  /** F8: holds a basket with goods; from an empty one calls the longest waiting back. */
  const holdOrRecall = () => {
    if (basket().lines.length > 0) {
      startBasket()
      return
    }
    const waiting = store
      .get()
      .baskets.filter((b) => b.heldAt !== null)
      .sort((a, b) => (a.heldAt ?? 0) - (b.heldAt ?? 0))[0]
    if (waiting) open(waiting.id)
  }

  /**
   * Takes cash. `aimed` is what the button said when the finger came down: if the total moved
   * since, or moved less than 250 ms before, nothing is sold.
   */
  const takeCash = async (aimed: { given: number; total: number; at: number }): Promise<void> => {
    const state = store.get()
    const replica = data.replica.get()
    const session = data.session.get()
    const staff = staffId()
    const money = priced()
    if (state.paying !== null || state.paid || !replica || !session || !staff || !money.ok) return
    const { total } = money.totals
    if (aimed.total !== total || aimed.at - state.totalAt < HAND_MS || aimed.given < total) {
      sounds.dull()
      update({ band: { kind: "changed-total" } })
      return
    }
    const draft = basket()
    update({ paying: aimed.given })
    const result = await commitSale(
      data.ledger,
      {
        draft,
        replica,
        staffId: staff,
        sessionId: session.id,
        expectedTotal: total,
        tenders: [{ kind: "cash", amount: aimed.given, reference: null }],
        publicCode: publicCode(),
      },
      data.now,
    )
    if (!result.ok && result.code === "ALREADY_PAID") {
      // Another window sold this basket before it was changed here: what stands here is a new one.
      const fresh = { ...draft, id: newBasket(draft.slot, data.now()).id }
      const { baskets } = store.get()
      update({
        baskets: baskets.map((b) => (b.id === draft.id ? fresh : b)),
        active: fresh.id,
        paying: null,
        band: { kind: "changed-total" },
      })
      mirror()
      return
    }
    if (!result.ok) {
      sounds.refuse()
      update({ paying: null, band: { kind: "not-sold", code: result.code } })
      return
    }
    const next = newBasket(draft.slot, data.now())
    const { baskets } = store.get()
    update({
      baskets: baskets.map((b) => (b.id === draft.id ? next : b)),
      active: next.id,
      band: { kind: "ready" },
      pane: { kind: "goods" },
      paid: result.fact,
      paying: null,
    })
    mirror()
    data.noteSold(result.fact.lines)
    onPaid(result.fact)
    void data.sync.refreshCounts()
    void data.sync.nudge()
  }

  return {
    store,
    basket,
    priced,
    add,
    scan,
    confirmAdult,
    changeQuantity,
    currentLine,
    takeBack,
    emptyBasket,
    open,
    startBasket,
    holdOrRecall,
    takeCash,
    select: (lineId: string) => update({ band: { kind: "line", lineId } }),
    dismiss: () => update({ band: { kind: "ready" } }),
    show: (pane: Pane) => update({ pane }),
    closePaid: () => update({ paid: null }),
    /** Whether no customer stands before it. */
    isIdle: () => basket().lines.length === 0,
  }
}
