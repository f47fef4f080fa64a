import { afterAll, beforeAll } from "vitest"
import { openShop, type Shop } from "./shop-fixture.js"

/** One small shop for the files that share it: a backend costs more seconds than their cases do. */
export let shop: Shop
beforeAll(async () => {
  shop = await openShop()
})
afterAll(() => shop.close())
