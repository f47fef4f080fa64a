"use client"

import type { QuoteRequest } from "@ocop/contracts"
import { useCallback, useEffect, useState } from "react"
import { fetchQuote, type QuoteState, quoteOf } from "./quote-state"

const WAIT_MS = 150

/**
 * A quote for what is on screen, asked anew when it changes. `again` asks at once for the same and
 * answers with the state that it led to.
 */
export function useQuote(request: QuoteRequest | null) {
  const [state, setState] = useState<QuoteState>({ status: "idle" })
  const key = request ? JSON.stringify(request) : null

  const ask = useCallback(async (text: string, signal?: AbortSignal): Promise<void> => {
    const answer = await fetchQuote(JSON.parse(text) as QuoteRequest, signal)
    if (signal?.aborted) return
    if (answer.ok) setState({ status: "ready", quote: answer.quote })
    else setState((before) => ({ status: "failed", code: answer.code, quote: quoteOf(before) }))
  }, [])

  useEffect(() => {
    if (key === null) return
    const stop = new AbortController()
    // At once, so that nothing is sent under a quote of what was on screen before.
    setState((before) => ({ status: "loading", quote: quoteOf(before) }))
    const timer = setTimeout(() => ask(key, stop.signal), WAIT_MS)
    return () => {
      clearTimeout(timer)
      stop.abort()
    }
  }, [key, ask])

  const again = useCallback(async () => {
    if (key === null) return
    setState((before) => ({ status: "loading", quote: quoteOf(before) }))
    await ask(key)
  }, [key, ask])

  return { state, again }
}
