"use client"

import { useSyncExternalStore } from "react"
import { localStore } from "@/lib/client/local-store"
import { isMarkedSigned } from "@/lib/client/signed-mark"
import { joined, readWishes, toggled, type Wish } from "./wishes"

const NOTHING: Wish[] = []
const store = localStore<Wish[]>("ocop.wishes.1", NOTHING, readWishes)

/** What this browser keeps for later; nothing while the page is being hydrated. */
export function useWishes(): Wish[] {
  return useSyncExternalStore(store.subscribe, store.get, store.getServer)
}

type Changes = { keep?: string[]; drop?: string[] }

async function tellAccount(changes: Changes): Promise<Wish[] | null> {
  const answer = await fetch("/api/account/wishes", {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(changes),
  }).catch(() => null)
  if (!answer?.ok) return null
  const body = (await answer.json().catch(() => null)) as { wishes?: unknown } | null
  return readWishes(body?.wishes)
}

/** Keeps or lets go of a pack: here at once, in the account where this browser is signed in. */
export function toggleWish(wish: Wish): void {
  const before = store.get()
  store.set(toggled(before, wish))
  if (!isMarkedSigned()) return
  const isKept = before.some(({ skuId }) => skuId === wish.skuId)
  void tellAccount(isKept ? { drop: [wish.skuId] } : { keep: [wish.skuId] })
}

/** Brings this browser's list and the account's together. A list that cannot be read stays. */
export async function shareWishes(): Promise<void> {
  const here = store.get()
  const all = await tellAccount({ keep: here.map(({ skuId }) => skuId) })
  if (all) store.set(joined(here, all))
}
