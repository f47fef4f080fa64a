import { useRef, useState } from "react"
import { useTill } from "../../app/till-context"
import { uuidV7 } from "../../data/ids"
import {
  dueAtPickup,
  handOver,
  type OrderBooked,
  type OrderTrouble,
  takeForOrder,
} from "../../data/outlet-orders"
import { useStore } from "../../parts/use-store"
import type { CardAsks } from "../payment/use-card-asks"

/** Money that was booked a moment ago may still be on its way to the server. */
const WAITS_MS = [0, 700, 1500, 3000]

export type PickupState =
  | { kind: "asks" }
  | { kind: "right"; due: number }
  | { kind: "handed"; at: string }

/** What became of a payment that is not in the book. */
export const notBooked = (code: Exclude<OrderBooked, "BOOKED">): OrderTrouble => ({
  ok: false,
  code,
  triesLeft: null,
  at: null,
})

/** From the customer's code to the goods in their hands: one order. */
export function usePickup(orderCode: string, firstCode: string, cards: CardAsks) {
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
  const cardAsk = cards.asks.find((ask) => ask.orderCode === orderCode)

  /** The money into the book first; then the goods, if that was all and the code was right. */
  const bookThenGive = (amount: number, book: () => Promise<OrderBooked>) =>
    once(async () => {
      if (!person) return null
      const booked = await book()
      if (booked !== "BOOKED") return notBooked(booked)
      const left = state.kind === "right" ? Math.max(0, state.due - amount) : null
      if (left !== null) setState({ kind: "right", due: left })
      await data.sync.nudge()
      return left === 0 ? give(person.id) : null
    })
  const finish = () => {
    if (state.kind !== "right" || !person) return
    const { due } = state
    if (due === 0) return once(() => give(person.id))
    const paid = { orderCode, amount: due, staffId: person.id, tender: "cash" as const }
    return bookThenGive(due, () => takeForOrder(data, paid))
  }
  const askCard = () =>
    once(async () => {
      if (state.kind === "right") await cards.begin(orderCode, state.due)
      return null
    })
  const finishByCard = () => {
    if (cardAsk) return bookThenGive(cardAsk.amount, () => cards.book(cardAsk))
  }
  return { state, trouble, isBusy, code, setCode, check, finish, cardAsk, askCard, finishByCard }
}
