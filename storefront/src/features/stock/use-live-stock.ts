"use client"

import { useEffect, useState } from "react"
import type { OutletStock } from "./nearest-stock"

type Answer = { at: string; stock: { skuId: string; stock: OutletStock[] }[] }
export type StockBySku = ReadonlyMap<string, OutletStock[]>

export type LiveStock = {
  /** ISO instant of the count; null while the figures are those of the cached page. */
  at: string | null
  stock: StockBySku
  failed: boolean
}

/** The page's figures of up to 60 SKUs at once, then those of this moment. */
export function useLiveStock(first: StockBySku): LiveStock {
  const [live, setLive] = useState<LiveStock>({ at: null, stock: first, failed: false })
  const skus = [...first.keys()].join(",")
  useEffect(() => {
    if (skus === "") return
    const stop = new AbortController()
    fetch(`/api/stock?${new URLSearchParams({ skus })}`, { signal: stop.signal })
      .then(async (answer) => {
        if (!answer.ok) throw new Error(String(answer.status))
        const { at, stock } = (await answer.json()) as Answer
        setLive({ at, stock: new Map(stock.map((one) => [one.skuId, one.stock])), failed: false })
      })
      .catch(() => {
        if (!stop.signal.aborted) setLive((before) => ({ ...before, failed: true }))
      })
    return () => stop.abort()
  }, [skus])
  return live
}
