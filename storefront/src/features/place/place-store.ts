"use client"

import type { DeliveryPlace } from "@ocop/contracts"
import { useSyncExternalStore } from "react"
import { localStore } from "@/lib/client/local-store"

/** Where the shopper is: a commune they chose. It never leaves this browser. */
export type ChosenPlace = Pick<
  DeliveryPlace,
  "code" | "name" | "provinceCode" | "latitude" | "longitude"
>

const HOME_PROVINCE = "42"

/** Until something is chosen: the ward of the provincial centre. */
export const DEFAULT_PLACE: ChosenPlace = {
  code: "18073",
  name: "Phường Thành Sen",
  provinceCode: HOME_PROVINCE,
  latitude: 18.34188,
  longitude: 105.90287,
}

function readPlace(stored: unknown): ChosenPlace {
  if (typeof stored !== "object" || stored === null) return DEFAULT_PLACE
  const { code, name, provinceCode, latitude, longitude } = stored as Record<string, unknown>
  if (typeof code !== "string" || typeof name !== "string") return DEFAULT_PLACE
  if (typeof latitude !== "number" || typeof longitude !== "number") return DEFAULT_PLACE
  // Kept before there were others, it is at home.
  const province = typeof provinceCode === "string" ? provinceCode : HOME_PROVINCE
  return { code, name, provinceCode: province, latitude, longitude }
}

const store = localStore<ChosenPlace>("ocop.place.1", DEFAULT_PLACE, readPlace)

export function usePlace(): ChosenPlace {
  return useSyncExternalStore(store.subscribe, store.get, store.getServer)
}

export const choosePlace = store.set
