import type { Reservation, ReservationQuote } from "@ocop/contracts"
import { useEffect, useReducer, useRef, useState } from "react"
import { useTill } from "../../app/till-context"
import { uuidV7 } from "../../data/ids"
import { type OrderBooked, takeForOrder } from "../../data/outlet-orders"
import { quoteReservation, type ReserveTrouble, reserveElsewhere } from "../../data/reserve"
import { useStore } from "../../parts/use-store"
import type { CardAsks } from "../payment/use-card-asks"
import { besideQuote, type Trouble } from "./trouble"

export type Wanted = { skuId: string; outletCode: string; qtyMilli: number }
export type Customer = { name: string; phone: string; hasAgreed: boolean; isAdult: boolean }

/** The hand rests before the server is asked what it costs, milliseconds. */
const REST_MS = 300
/** And so long after it could not be asked, milliseconds. */
const AGAIN_MS = 4_000

/** What was told of the goods no longer holds: it is asked for anew, and nothing goes before it is read. */
const OUTDATED: readonly ReserveTrouble[] = ["PRICE_CHANGED", "STOCK_SHORT", "REFUSED"]

/** Goods at another outlet: asked for, held, and perhaps paid in part. */
export function useReservation(wanted: Wanted | null, cards: CardAsks) {
  const { data, staff } = useTill()
  const person = useStore(staff)
  const [quote, setQuote] = useState<ReservationQuote | null>(null)
  const [made, setMade] = useState<Reservation | null>(null)
  const [deposit, setDeposit] = useState(0)
  const [trouble, setTrouble] = useState<Trouble | null>(null)
  const [isBusy, setBusy] = useState(false)
  // One for what is asked for: pressed again after an answer was lost, it stays one reservation.
  const key = useRef(uuidV7(data.now()))
  const asked = wanted && `${wanted.skuId}|${wanted.outletCode}|${wanted.qtyMilli}`

  const [times, askAnew] = useReducer((was: number) => was + 1, 0)

  useEffect(() => {
    setTrouble(null)
    key.current = uuidV7(data.now())
  }, [asked, data])

  useEffect(() => {
    setQuote(null)
    if (!wanted || wanted.qtyMilli <= 0) return
    let isLate = false
    const ask = async () => {
      const { skuId, outletCode, qtyMilli } = wanted
      const told = await quoteReservation(data, { outletCode, lines: [{ skuId, qtyMilli }] })
      if (isLate) return
      if (told.ok) {
        setQuote(told.answer)
        setTrouble(besideQuote)
        return
      }
      setTrouble(told.code)
      if (told.code === "OFFLINE") timer = setTimeout(ask, AGAIN_MS)
    }
    let timer = setTimeout(ask, REST_MS)
    return () => {
      isLate = true
      clearTimeout(timer)
    }
  }, [asked, data, times])

  const reserve = async ({ name, phone, isAdult }: Customer) => {
    if (!wanted || !quote || !person || isBusy) return
    setBusy(true)
    const { skuId, outletCode, qtyMilli } = wanted
    const told = await reserveElsewhere(data, {
      ...{ key: key.current, outletCode, lines: [{ skuId, qtyMilli }], staffId: person.id },
      ...{ name: name.trim(), phone: phone.trim(), quoteHash: quote.quoteHash },
      ...{ consents: quote.consents, ageConfirmed: isAdult },
    })
    setBusy(false)
    setTrouble(told.ok ? null : told.code)
    if (told.ok) setMade(told.answer)
    else if (OUTDATED.includes(told.code)) askAnew()
  }
  const cardAsk = cards.asks.find(({ orderCode }) => orderCode === made?.orderCode)

  const book = async (amount: number, take: () => Promise<OrderBooked>) => {
    if (isBusy || deposit > 0) return
    setBusy(true)
    const told = await take()
    setBusy(false)
    setTrouble(told === "BOOKED" ? null : told)
    if (told === "BOOKED") setDeposit(amount)
  }
  const takeDeposit = async (amount: number) => {
    if (!made || !person) return
    const paid = { orderCode: made.orderCode, amount, staffId: person.id, tender: "cash" as const }
    await book(amount, () => takeForOrder(data, paid))
  }
  const askCard = async (amount: number) => {
    if (!made || isBusy || deposit > 0) return
    setBusy(true)
    await cards.begin(made.orderCode, amount)
    setBusy(false)
  }
  const takeCardDeposit = async () => {
    if (cardAsk) await book(cardAsk.amount, () => cards.book(cardAsk))
  }
  const takes = { takeDeposit, cardAsk, askCard, takeCardDeposit }
  return { quote, made, deposit, trouble, isBusy, reserve, ...takes }
}
