import type { Reservation, ReservationQuote } from "@ocop/contracts"
import { useEffect, useRef, useState } from "react"
import { useTill } from "../../app/till-context"
import { uuidV7 } from "../../data/ids"
import { takeForOrder } from "../../data/outlet-orders"
import { quoteReservation, type ReserveTrouble, reserveElsewhere } from "../../data/reserve"
import { useStore } from "../../parts/use-store"

export type Wanted = { skuId: string; outletCode: string; qtyMilli: number }
export type Customer = { name: string; phone: string; hasAgreed: boolean; isAdult: boolean }

/** The hand rests before the server is asked what it costs, milliseconds. */
const REST_MS = 300

/** Goods at another outlet: asked for, held, and perhaps paid in part. */
export function useReservation(wanted: Wanted | null) {
  const { data, staff } = useTill()
  const person = useStore(staff)
  const [quote, setQuote] = useState<ReservationQuote | null>(null)
  const [made, setMade] = useState<Reservation | null>(null)
  const [deposit, setDeposit] = useState(0)
  const [trouble, setTrouble] = useState<ReserveTrouble | "NO_SESSION" | "NOT_BOOKED" | null>(null)
  const [isBusy, setBusy] = useState(false)
  // One for what is asked for: pressed again after an answer was lost, it stays one reservation.
  const key = useRef(uuidV7(data.now()))
  const asked = wanted && `${wanted.skuId}|${wanted.outletCode}|${wanted.qtyMilli}`

  useEffect(() => {
    setQuote(null)
    setTrouble(null)
    key.current = uuidV7(data.now())
    if (!wanted || wanted.qtyMilli <= 0) return
    let isLate = false
    const timer = setTimeout(async () => {
      const { skuId, outletCode, qtyMilli } = wanted
      const told = await quoteReservation(data, { outletCode, lines: [{ skuId, qtyMilli }] })
      if (isLate) return
      setQuote(told.ok ? told.answer : null)
      setTrouble(told.ok ? null : told.code)
    }, REST_MS)
    return () => {
      isLate = true
      clearTimeout(timer)
    }
  }, [asked, data])

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
  }
  const takeDeposit = async (amount: number) => {
    if (!made || !person || isBusy || deposit > 0) return
    setBusy(true)
    const { orderCode } = made
    const told = await takeForOrder(data, { orderCode, amount, staffId: person.id })
    setBusy(false)
    setTrouble(told === "BOOKED" ? null : told)
    if (told === "BOOKED") setDeposit(amount)
  }
  return { quote, made, deposit, trouble, isBusy, reserve, takeDeposit }
}
