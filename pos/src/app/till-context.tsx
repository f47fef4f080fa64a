import type { PosSku, PosSnapshot } from "@ocop/contracts"
import { createContext, useContext } from "react"
import type { Preferences } from "../data/preferences"
import type { Store } from "../data/store"
import type { TillData } from "../data/till-data"
import type { Counter } from "../features/sell/counter/counter"

export type StaffMember = PosSnapshot["staff"][number]
export type View =
  | "sell"
  | "desk"
  | "refund"
  | "cash"
  | "report"
  | "closings"
  | "exceptions"
  | "goods"
  | "pickups"
  | "picking"
  | "reserve"
  | "held"
  | "close"
  | "health"

/** Everything that screens share: the data side, the counter, who is signed in, and where we are. */
export type Till = {
  data: TillData
  counter: Counter
  staff: Store<StaffMember | null>
  view: Store<View>
  /** Goods that somebody wants from another outlet, for the screen that holds them there. */
  wantedElsewhere: Store<PosSku | null>
  preferences: Store<Preferences>
  signIn: (person: StaffMember) => void
  signOut: () => void
}

const TillContext = createContext<Till | null>(null)
export const TillProvider = TillContext.Provider

/** The till of this window; only below `TillProvider`. */
export function useTill(): Till {
  const till = useContext(TillContext)
  if (!till) throw new Error("useTill outside of its provider")
  return till
}
