import type { HeldBasket } from "@ocop/contracts"
import type { KnownHeld } from "../../data/held-elsewhere"
import { SILENT_MS } from "../../data/tell-held"

export type FoundHeld = {
  registerCode: string
  basket: HeldBasket
  /** So long its register told nothing, milliseconds, where that is too long; else null. */
  silentMs: number | null
}

/** Of a register: how long it is silent, milliseconds; null while what it told may be believed. */
export const silence = (ageMs: number): number | null => (ageMs > SILENT_MS ? ageMs : null)

/** One basket of those known. `sinceRead`: how old the list itself is, milliseconds. */
export function findHeld(known: KnownHeld | null, id: string | null, sinceRead: number) {
  for (const { registerCode, ageMs, baskets } of known?.registers ?? []) {
    const basket = baskets.find((one) => one.id === id)
    if (basket) return { registerCode, basket, silentMs: silence(ageMs + sinceRead) }
  }
  return null
}

/** What would be copied, and whether it may be; when and by whom it was put on hold changes nothing. */
const worth = ({ registerCode, basket: { id, lines, total, isMoneyIn } }: FoundHeld) =>
  JSON.stringify([registerCode, id, lines, total, isMoneyIn])

/** Whether a basket is still as it was shown; "barred": nobody can say, and the screen says why. */
export type Confirmed = "same" | "changed" | "barred"

export function confirmHeld(
  shown: FoundHeld | null,
  now: FoundHeld | null,
  isFresh: boolean,
): Confirmed {
  if (!isFresh || (now && now.silentMs !== null)) return "barred"
  return shown && now && worth(shown) === worth(now) ? "same" : "changed"
}
