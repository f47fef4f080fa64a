"use client"

import { useSyncExternalStore } from "react"
import { localStore } from "@/lib/client/local-store"

const MAX_LENGTH = 40
const store = localStore<string>("ocop.voucher.1", "", (stored) =>
  typeof stored === "string" ? stored.slice(0, MAX_LENGTH) : "",
)

/** The voucher's code that this browser's shopper gave, as it was typed; empty for none. */
export function useVoucher(): string {
  return useSyncExternalStore(store.subscribe, store.get, store.getServer)
}

export const setVoucher = (code: string) => store.set(code.trim().slice(0, MAX_LENGTH))
