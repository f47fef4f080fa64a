import { afterAll, beforeAll } from "vitest"
import { openShop, type Shop } from "./support/open-shop.js"

/** One demo shop for all files of this folder: a backend costs more seconds than their cases do. */
export let shop: Shop
beforeAll(async () => {
  shop = await openShop()
})
afterAll(() => shop.close())
