"use client"

import { useCallback, useEffect, useState } from "react"
import { fetchOrder, type OrderAnswer } from "./fetch-order"
import { knownPhone, rememberOrder } from "./known-orders"

export type OrderState = OrderAnswer | { status: "loading" } | { status: "asking" }

const POLL_MS = 3000

/** The order of this tab; asks for the phone number where it is not known; follows a payment. */
export function useOrder(code: string) {
  const [phone, setPhone] = useState<string | null>(null)
  const [state, setState] = useState<OrderState>({ status: "loading" })

  useEffect(() => {
    const known = knownPhone(code)
    if (known === null) setState({ status: "asking" })
    else setPhone(known)
  }, [code])

  useEffect(() => {
    if (phone === null) return
    let isOver = false
    fetchOrder(code, phone).then((answer) => {
      if (isOver) return
      if (answer.status === "ready") rememberOrder(code, phone)
      setState(answer)
    })
    return () => {
      isOver = true
    }
  }, [code, phone])

  /** Looks anew without hiding what is shown. */
  const refresh = useCallback(async () => {
    if (phone === null) return
    const answer = await fetchOrder(code, phone)
    if (answer.status === "ready") setState(answer)
  }, [code, phone])

  const isAwaiting = state.status === "ready" && state.order.status === "awaiting_payment"
  useEffect(() => {
    if (!isAwaiting || phone === null) return
    const timer = setInterval(refresh, POLL_MS)
    return () => clearInterval(timer)
  }, [phone, isAwaiting, refresh])

  const ask = useCallback((next: string) => {
    setState({ status: "loading" })
    setPhone(next)
  }, [])
  const again = useCallback(async () => {
    if (phone === null) return
    setState({ status: "loading" })
    setState(await fetchOrder(code, phone))
  }, [code, phone])

  return { state, phone, ask, again, refresh }
}
