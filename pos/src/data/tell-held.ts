import type { HeldBasket } from "@ocop/contracts"
import { anyAnswer } from "./any-answer"
import { type BasketDraft, lockOf } from "./basket-draft"
import { isoOf } from "./clock"
import type { Replica } from "./replica"
import { priceDraft } from "./sale-fact"
import type { SyncPorts } from "./sync-engine"

/** So long nothing changes before a change is told, milliseconds: a basket put on hold is seldom alone. */
const SETTLE_MS = 2_000
/** Told again although nothing changed, milliseconds. */
const AGAIN_MS = 5 * 60_000
/** A list as old as this means that its till is silent, milliseconds: it may have sold what it held. */
export const SILENT_MS = 2 * AGAIN_MS

/** What waits on the tabs. The one in front is being sold, whatever is still written on it. */
export const onHold = ({ active, baskets }: { active: string; baskets: readonly BasketDraft[] }) =>
  baskets.filter(({ id, heldAt }) => heldAt !== null && id !== active)

/** A basket on hold as other registers may see it: its goods, and nothing of its customer. */
export function heldBasketOf(
  draft: BasketDraft,
  { replica, day, clockOffsetMs }: { replica: Replica; day: string; clockOffsetMs: number },
): HeldBasket {
  const { id, slot, heldAt, changedAt, heldBy = null, lines, toWeigh = [] } = draft
  const priced = priceDraft(draft, replica, day)
  // Nothing of it is priced yet where all of it waits for its weight.
  const total = priced.ok ? priced.totals.total : lines.length === 0 ? 0 : null
  return {
    ...{ id, slot, staffId: heldBy, total },
    heldAt: isoOf((heldAt ?? changedAt) - clockOffsetMs),
    isMoneyIn: lockOf(draft) !== null,
    lines: [
      ...lines.map(({ skuId, qtyMilli, lotNo, expiresOn = null }) => ({
        ...{ skuId, qtyMilli, lotNo, expiresOn },
      })),
      ...toWeigh.map(({ skuId, told: { lot } }) => ({
        ...{ skuId, qtyMilli: null },
        ...{ lotNo: lot?.lotNo ?? null, expiresOn: lot?.expiresOn ?? null },
      })),
    ],
  }
}

export type TellPorts = {
  ask: SyncPorts["call"]
  now: () => number
  /** What is on hold now; null: nothing can be said of it yet. */
  held: () => HeldBasket[] | null
  /** Calls back after so many milliseconds; returns the way not to. */
  later: (run: () => void, ms: number) => () => void
}

/**
 * Tells the server what this register has on hold: with the first contact that it hears of, for an
 * earlier run may have told otherwise, then a moment after each change, or as soon as the server answers
 * again; and now and then although nothing changed, also that it holds nothing, for a list that was
 * refused is told again only then. No one waits for it.
 */
export function tellHeld({ ask, now, held, later }: TellPorts) {
  const run = crypto.randomUUID()
  let turn = 0
  let isDue = true
  let isBusy = false
  let isStopped = false
  /** When the server last answered; before the first answer a list is due. */
  let toldAt = 0
  let cancel: () => void = () => undefined

  const tell = async (): Promise<void> => {
    const baskets = held()
    if (isBusy || isStopped || !baskets) return
    isBusy = true
    isDue = false
    turn += 1
    const body = { run, turn, baskets }
    const call = ask({ method: "POST", path: "/held-baskets", body, answer: anyAnswer })
    // What could not even be signed is as little told as what did not arrive.
    const end = await call.catch(() => null)
    isBusy = false
    if (!end || end.kind === "unreachable") {
      isDue = true
      return
    }
    toldAt = now()
    // What changed meanwhile found the line busy.
    if (isDue) void tell()
  }

  return {
    /** Something of what is on hold changed. */
    changed: () => {
      isDue = true
      cancel()
      cancel = later(() => {
        if (isDue) void tell()
      }, SETTLE_MS)
    },
    /** The server answered somebody. */
    inTouch: () => {
      // A clock that was set back must not make the till silent.
      if (isDue || Math.abs(now() - toldAt) >= AGAIN_MS) void tell()
    },
    stop: () => {
      isStopped = true
      cancel()
    },
  }
}
