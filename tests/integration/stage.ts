import { afterAll, beforeAll } from "vitest"
import { openShop, type Shop } from "./vendor/support/open-shop.js"

/** One demo shop for shoppers and certificates: a backend costs more seconds than their cases do. */
export let shop: Shop
beforeAll(async () => {
  shop = await openShop()
})
afterAll(() => shop.close())
