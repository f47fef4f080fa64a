import { useSyncExternalStore } from "react"
import { useTill } from "../../app/till-context"
import { useStore } from "../../parts/use-store"
import type { Counter } from "./counter/counter"
import type { CounterState } from "./counter/counter-state"

/** The counter and what is priced at it; renders with every change of basket, catalogue or stock. */
export function useCounter() {
  const { counter, data } = useTill()
  const state = useStore(counter.store)
  const replica = useStore(data.replica)
  useStore(data.stockTick)
  const basket = counter.basket(state)
  const priced = counter.priced()
  return { counter, data, state, replica, basket, priced }
}

/**
 * One thing of the counter, for what must not be drawn anew with every scan. `pick` gives back the
 * same as before while nothing of it changed.
 */
export function useCounterPart<T>(pick: (state: CounterState, counter: Counter) => T): T {
  const { counter } = useTill()
  return useSyncExternalStore(counter.store.subscribe, () => pick(counter.store.get(), counter))
}
