"use client"

import { useSyncExternalStore } from "react"
import { localStore } from "@/lib/client/local-store"

/** Where the shopper is: a commune they chose. It never leaves this browser. */
export type ChosenPlace = { code: string; name: string; latitude: number; longitude: number }

/** Until something is chosen: the ward of the provincial centre. */
export const DEFAULT_PLACE: ChosenPlace = {
  code: "18073",
  name: "Phường Thành Sen",
  latitude: 18.34188,
  longitude: 105.90287,
}

function readPlace(stored: unknown): ChosenPlace {
  if (typeof stored !== "object" || stored === null) return DEFAULT_PLACE
  const { code, name, latitude, longitude } = stored as Record<string, unknown>
  if (typeof code !== "string" || typeof name !== "string") return DEFAULT_PLACE
  if (typeof latitude !== "number" || typeof longitude !== "number") return DEFAULT_PLACE
  return { code, name, latitude, longitude }
}

const store = localStore<ChosenPlace>("ocop.place.1", DEFAULT_PLACE, readPlace)

export function usePlace(): ChosenPlace {
  return useSyncExternalStore(store.subscribe, store.get, store.getServer)
}

export const choosePlace = store.set
