import { useSyncExternalStore } from "react"
import type { Store } from "../data/store"

/** The value of a store, and a new render whenever it changes. */
export function useStore<T>(store: Store<T>): T {
  return useSyncExternalStore(store.subscribe, store.get, store.get)
}
