import { useCallback, useRef, useState } from "react"
import { useTill } from "../../app/till-context"
import { uuidV7 } from "../../data/ids"
import { dueAtPickup, handOver, type OrderTrouble, takeForOrder } from "../../data/outlet-orders"
import { useStore } from "../../parts/use-store"

/** Money that was booked a moment ago may still be on its way to the server. */
const WAITS_MS = [0, 700, 1500, 3000]

export type PickupState =
  | { kind: "asks" }
  /** `taken`: đồng that came outside of the drawer meanwhile. */
  | { kind: "right"; due: number; taken: number }
  | { kind: "handed"; at: string }

/** From the customer's code to the goods in their hands: one order. */
export function usePickup(orderCode: string, firstCode: string) {
  const { data, staff } = useTill()
  const person = useStore(staff)
  const [state, setState] = useState<PickupState>({ kind: "asks" })
  const [trouble, setTrouble] = useState<OrderTrouble | null>(null)
  const [isBusy, setBusy] = useState(false)
  const [code, setCode] = useState(firstCode)
  // One for as long as this order is on the screen: asked again, it stays one hand-over.
  const key = useRef(uuidV7(data.now()))

  const once = async (work: () => Promise<OrderTrouble | null>) => {
    if (isBusy) return
    setBusy(true)
    setTrouble(null)
    try {
      setTrouble(await work())
    } finally {
      setBusy(false)
    }
  }
  const check = (typed: string) =>
    once(async () => {
      const told = await dueAtPickup(data, { orderCode, pickupCode: typed })
      if (!told.ok) return told
      setCode(typed)
      setState({ kind: "right", due: told.due, taken: 0 })
      return null
    })
  const give = async (staffId: string): Promise<OrderTrouble | null> => {
    const asked = { key: key.current, orderCode, pickupCode: code, staffId }
    let told = await handOver(data, asked)
    for (const wait of WAITS_MS) {
      if (told.ok || told.code !== "ORDER_UNPAID") break
      await new Promise((done) => setTimeout(done, wait))
      await data.sync.nudge()
      told = await handOver(data, asked)
    }
    if (!told.ok) return told
    setState({ kind: "handed", at: told.handedAt })
    return null
  }
  const finish = () =>
    once(async () => {
      if (state.kind !== "right" || !person) return null
      if (state.due > 0) {
        const paid = { orderCode, amount: state.due, staffId: person.id }
        const code = await takeForOrder(data, paid)
        if (code !== "BOOKED") return { ok: false, code, triesLeft: null, at: null }
        setState({ ...state, due: 0 })
        await data.sync.nudge()
      }
      return give(person.id)
    })
  /** So many đồng came for the order outside of the drawer. */
  const onTaken = useCallback(
    (amount: number) => {
      setState((was) =>
        was.kind === "right"
          ? { ...was, due: Math.max(0, was.due - amount), taken: was.taken + amount }
          : was,
      )
      void data.sync.nudge()
    },
    [data],
  )
  return { state, trouble, isBusy, code, setCode, check, finish, onTaken }
}
