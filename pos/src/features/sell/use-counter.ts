import { useTill } from "../../app/till-context"
import { useStore } from "../../parts/use-store"

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
