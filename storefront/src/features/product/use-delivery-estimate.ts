"use client"

import { useEffect, useState } from "react"
import { fetchQuote } from "../checkout/quote-state"
import type { ChosenPlace } from "../place/place-store"

const WAIT_MS = 400

export type DeliveryEstimate =
  | { status: "waiting" }
  /** Đồng for the delivery, parcels, and the codes of the counters that send them. */
  | {
      status: "ready"
      shipping: number
      parcels: number
      from: string[]
      /** First and last day on which all of it should be there. */
      days: { from: string; to: string } | null
    }
  /** No open counter can send that much. */
  | { status: "impossible"; isTooCold: boolean }
  /** The shop could not be asked now. */
  | { status: "unknown" }

/**
 * What delivering this much of a pack to a commune costs today: a quote like the checkout's own, so
 * that both say the same. The street does not matter to it and is not known yet.
 */
export function useDeliveryEstimate(
  skuId: string,
  qtyMilli: number,
  { code: communeCode, provinceCode }: Pick<ChosenPlace, "code" | "provinceCode">,
) {
  const [estimate, setEstimate] = useState<DeliveryEstimate>({ status: "waiting" })
  useEffect(() => {
    const stop = new AbortController()
    const timer = setTimeout(async () => {
      const fulfilment = { mode: "delivery", communeCode, provinceCode, line: "..." } as const
      const answer = await fetchQuote({ lines: [{ skuId, qtyMilli }], fulfilment }, stop.signal)
      if (stop.signal.aborted) return
      if (!answer.ok) return setEstimate({ status: "unknown" })
      const { lines, parcels, totals, delivery, deliveryProblem } = answer.quote
      if (deliveryProblem !== null || lines.some((line) => line.problem !== null))
        return setEstimate({
          status: "impossible",
          isTooCold: deliveryProblem === "TOO_COLD",
        })
      const from = lines.flatMap((line) => line.allocation.map((part) => part.outletCode))
      const first = delivery?.parcels.map((parcel) => parcel.from).sort()[0]
      const last = delivery?.parcels
        .map((parcel) => parcel.to)
        .sort()
        .at(-1)
      setEstimate({
        status: "ready",
        shipping: totals.shipping,
        parcels,
        from: [...new Set(from)],
        days: first && last ? { from: first, to: last } : null,
      })
    }, WAIT_MS)
    return () => {
      clearTimeout(timer)
      stop.abort()
    }
  }, [skuId, qtyMilli, communeCode, provinceCode])
  return estimate
}
