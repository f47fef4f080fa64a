"use client"

import { useSyncExternalStore } from "react"
import { localStore } from "@/lib/client/local-store"
import { type GiftGroup, MAX_GIFTS, readGifts } from "./gift-groups"

const EMPTY: readonly GiftGroup[] = []
const store = localStore<readonly GiftGroup[]>("ocop.gifts.1", EMPTY, readGifts)

/** The gift baskets of this browser; none while the page is being hydrated. */
export function useGifts(): readonly GiftGroup[] {
  return useSyncExternalStore(store.subscribe, store.get, store.getServer)
}

export const giftActions = {
  /** False where one order holds no more of them. */
  add(group: Omit<GiftGroup, "giftId" | "card">): boolean {
    if (store.get().length >= MAX_GIFTS) return false
    store.set([...store.get(), { ...group, giftId: crypto.randomUUID(), card: "" }])
    return true
  },
  setCard: (giftId: string, card: string) =>
    store.set(store.get().map((one) => (one.giftId === giftId ? { ...one, card } : one))),
  remove: (giftIds: readonly string[]) =>
    store.set(store.get().filter((one) => !giftIds.includes(one.giftId))),
}
