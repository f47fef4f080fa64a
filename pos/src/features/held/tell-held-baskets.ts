import type { Till } from "../../app/till-context"
import type { BasketDraft } from "../../data/basket-draft"
import { heldBasketOf, onHold, type TellPorts, tellHeld } from "../../data/tell-held"

const laterByTimer: TellPorts["later"] = (run, ms) => {
  const timer = setTimeout(run, ms)
  return () => clearTimeout(timer)
}

/** Lets the outlet's other registers see what is on hold here. Returns the way to stop. */
export function tellHeldBaskets(
  { counter, data }: Pick<Till, "counter" | "data">,
  later: TellPorts["later"] = laterByTimer,
): () => void {
  const { ask, now, sync } = data
  const teller = tellHeld({
    ...{ ask, now, later },
    held: () => {
      const replica = data.replica.get()
      if (!replica || !data.register.get()) return null
      const clockOffsetMs = data.clockOffsetMs.get() ?? 0
      return onHold(counter.store.get()).map((draft) =>
        heldBasketOf(draft, { replica, day: data.today(), clockOffsetMs }),
      )
    },
  })
  let known: readonly BasketDraft[] = onHold(counter.store.get())
  const { connection } = sync.status.get()
  let { contactAt } = sync.status.get()
  // It was loaded while nothing else was to do: the first contact may be over.
  if (connection === "online") teller.inTouch()
  const leave = [
    counter.store.subscribe(() => {
      const drafts = onHold(counter.store.get())
      if (drafts.length === known.length && drafts.every((draft, i) => draft === known[i])) return
      known = drafts
      teller.changed()
    }),
    // Enrolled anew it is another register, of whose baskets the server knows nothing.
    data.register.subscribe(teller.changed),
    sync.status.subscribe(() => {
      const at = sync.status.get().contactAt
      if (at === contactAt) return
      contactAt = at
      teller.inTouch()
    }),
  ]
  return () => {
    for (const stop of leave) stop()
    teller.stop()
  }
}
