"use client"

import { useSyncExternalStore } from "react"
import { localStore } from "@/lib/client/local-store"
import { readWishes, toggled, type Wish } from "./wishes"

const NOTHING: Wish[] = []
const store = localStore<Wish[]>("ocop.wishes.1", NOTHING, readWishes)

/** What this browser keeps for later; nothing while the page is being hydrated. */
export function useWishes(): Wish[] {
  return useSyncExternalStore(store.subscribe, store.get, store.getServer)
}

export const toggleWish = (wish: Wish) => store.set(toggled(store.get(), wish))
