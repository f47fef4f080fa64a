"use client"

import { useEffect, useRef, useState } from "react"
import { NO_SUGGESTIONS, type SuggestionAnswer } from "./suggestion"

/** A letter that follows the one before it faster than this waits for the next: a paste, a key held. */
const WAIT_MS = 15
const FEWEST_LETTERS = 2
const MOST_KEPT = 100

/**
 * Suggestions for what stands in the box. A question that was overtaken is aborted, an answer that
 * was had is kept, and what is shown stays until the next answer is there.
 */
export function useSuggestions(text: string, locale: string): SuggestionAnswer {
  const [answer, setAnswer] = useState(NO_SUGGESTIONS)
  const kept = useRef(new Map<string, SuggestionAnswer>())
  const typedAt = useRef(0)
  useEffect(() => {
    const q = text.trim()
    const known = q.length < FEWEST_LETTERS ? NO_SUGGESTIONS : kept.current.get(q)
    if (known) {
      setAnswer(known)
      return
    }
    const now = performance.now()
    const wait = now - typedAt.current < WAIT_MS ? WAIT_MS : 0
    typedAt.current = now
    const stop = new AbortController()
    const timer = setTimeout(async () => {
      const address = `/api/suggestions?${new URLSearchParams({ q, locale })}`
      const response = await fetch(address, { signal: stop.signal }).catch(() => null)
      const found = response?.ok
        ? ((await response.json().catch(() => null)) as typeof answer)
        : null
      if (!found || stop.signal.aborted) return
      if (kept.current.size >= MOST_KEPT) kept.current.clear()
      kept.current.set(q, found)
      setAnswer(found)
    }, wait)
    return () => {
      clearTimeout(timer)
      stop.abort()
    }
  }, [text, locale])
  return answer
}
