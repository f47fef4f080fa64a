"use client"

import { useSyncExternalStore } from "react"
import { localStore } from "@/lib/client/local-store"
import {
  addLine,
  type Basket,
  type BasketLine,
  readBasket,
  removeLine,
  setQuantity,
} from "./basket-lines"

const EMPTY: Basket = []
const store = localStore<Basket>("ocop.basket.1", EMPTY, readBasket)

/** The basket of this browser; empty while the page is being hydrated. */
export function useBasket(): Basket {
  return useSyncExternalStore(store.subscribe, store.get, store.getServer)
}

export const basketActions = {
  add: (line: BasketLine) => store.set(addLine(store.get(), line)),
  setQuantity: (skuId: string, qtyMilli: number) =>
    store.set(setQuantity(store.get(), skuId, qtyMilli)),
  remove: (skuId: string) => store.set(removeLine(store.get(), skuId)),
  clear: () => store.set(EMPTY),
}
