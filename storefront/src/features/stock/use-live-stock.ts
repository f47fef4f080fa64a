"use client"

import { useEffect, useState } from "react"
import type { OutletStock } from "./nearest-stock"

export type LiveStock = {
  /** ISO instant of the count; null while the figures are those of the cached page. */
  at: string | null
  stock: OutletStock[]
  failed: boolean
}

/** The page's figures at once, then those of this moment. */
export function useLiveStock(skuId: string, first: OutletStock[]): LiveStock {
  const [live, setLive] = useState<LiveStock>({ at: null, stock: first, failed: false })
  useEffect(() => {
    const stop = new AbortController()
    const query = new URLSearchParams({ skus: skuId })
    fetch(`/api/stock?${query}`, { signal: stop.signal })
      .then(async (answer) => {
        if (!answer.ok) throw new Error(String(answer.status))
        const body = (await answer.json()) as {
          at: string
          stock: { skuId: string; stock: OutletStock[] }[]
        }
        setLive({ at: body.at, stock: body.stock[0]?.stock ?? [], failed: false })
      })
      .catch(() => {
        if (!stop.signal.aborted) setLive((before) => ({ ...before, failed: true }))
      })
    return () => stop.abort()
  }, [skuId])
  return live
}
