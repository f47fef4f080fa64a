"use client"

import { useSyncExternalStore } from "react"
import { localStore } from "@/lib/client/local-store"

const MOST = 5
const LONGEST = 120
const EMPTY: readonly string[] = []

function read(stored: unknown): readonly string[] {
  if (!Array.isArray(stored)) return EMPTY
  return stored.filter((one): one is string => typeof one === "string").slice(0, MOST)
}

const store = localStore<readonly string[]>("ocop.searches.1", EMPTY, read)

/** What was searched for in this browser, the latest first. It never leaves it. */
export function useRecentSearches(): readonly string[] {
  return useSyncExternalStore(store.subscribe, store.get, store.getServer)
}

export function rememberSearch(text: string): void {
  const words = text.trim().slice(0, LONGEST)
  if (words === "") return
  store.set([words, ...store.get().filter((one) => one !== words)].slice(0, MOST))
}

export function forgetSearches(): void {
  store.set(EMPTY)
}
