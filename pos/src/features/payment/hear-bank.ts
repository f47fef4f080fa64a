import type { Till } from "../../app/till-context"
import { sumOfParts } from "../../data/basket-draft"
import { type TransferPorts, watchTransfers } from "../../data/watch-transfers"

const laterByTimer: TransferPorts["later"] = (run, ms) => {
  const timer = setTimeout(run, ms)
  return () => clearTimeout(timer)
}

/** Listens for the money of every code on the screen, in front or on hold. Returns the way to stop. */
export function hearBank(
  { counter, data }: Pick<Till, "counter" | "data">,
  later: TransferPorts["later"] = laterByTimer,
): () => void {
  const baskets = () => counter.store.get().baskets
  const watch = watchTransfers({
    ask: data.ask,
    wanted: () =>
      new Map(
        baskets().flatMap((draft): [string, number][] =>
          draft.asking?.kind === "vietqr"
            ? [[draft.id, draft.asking.amount + sumOfParts(draft, "vietqr")]]
            : [],
        ),
      ),
    kept: (id) => {
      const draft = baskets().find((one) => one.id === id)
      return draft ? sumOfParts(draft, "vietqr") : null
    },
    onWord: counter.bankTold,
    later,
  })
  let waiting = ""
  const look = () => {
    // A new code, or one that is gone, is told at once; all else waits for its turn.
    const now = baskets()
      .flatMap(({ id, asking }) => (asking?.kind === "vietqr" ? `${id} ${asking.amount}` : []))
      .join()
    if (now === waiting) return
    waiting = now
    void watch.look()
  }
  const leave = counter.store.subscribe(look)
  look()
  return () => {
    leave()
    watch.stop()
  }
}
