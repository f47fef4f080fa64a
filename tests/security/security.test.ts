import { afterAll, beforeAll } from "vitest"
import { openShop, type Shop } from "../integration/vendor/support/open-shop.js"
import { branches } from "./branches.js"
import { closedRoutes } from "./closed-routes.js"
import { officeRoutes } from "./office-routes.js"
import { producersApart } from "./producers-apart.js"

/** One shop for all that is tried from outside: a backend costs more seconds than these tests. */
let shop: Shop
beforeAll(async () => {
  shop = await openShop()
})
afterAll(() => shop?.close())

closedRoutes(() => shop)
officeRoutes(() => shop)
branches(() => shop)
producersApart(() => shop)
