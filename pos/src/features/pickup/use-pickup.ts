import type { OrderTender } from "@ocop/contracts"
import { useRef, useState } from "react"
import { useTill } from "../../app/till-context"
import { uuidV7 } from "../../data/ids"
import { dueAtPickup, handOver, type OrderTrouble, takeForOrder } from "../../data/outlet-orders"
import { useStore } from "../../parts/use-store"

/** Money that was booked a moment ago may still be on its way to the server. */
const WAITS_MS = [0, 700, 1500, 3000]

export type PickupState =
  | { kind: "asks" }
  | { kind: "right"; due: number }
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
      setState({ kind: "right", due: told.due })
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
  /** The money, where some is due, into the book first; then the goods. */
  const finish = (tender: OrderTender) =>
    once(async () => {
      if (state.kind !== "right" || !person) return null
      if (state.due > 0) {
        const paid = { orderCode, amount: state.due, staffId: person.id, tender }
        const code = await takeForOrder(data, paid)
        if (code !== "BOOKED") return { ok: false, code, triesLeft: null, at: null }
        setState({ kind: "right", due: 0 })
        await data.sync.nudge()
      }
      return give(person.id)
    })
  return { state, trouble, isBusy, code, setCode, check, finish }
}
