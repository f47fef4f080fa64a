import type { ErrorBody } from "@ocop/contracts"
import { describe, expect, it } from "vitest"
import type { Shop } from "../integration/vendor/support/open-shop.js"
import { adminToken } from "../support/index.js"
import { changedTables, footprint } from "./footprint.js"
import { medusaRoutes } from "./routes.js"

/** Medusa's routes for shoppers and webhooks that may answer: they read. */
const OPEN =
  /^\/store\/(collections|currencies|locales|payment-providers|product-[a-z]+|products|regions|return-reasons|search|shipping-options)(\/:\w+)?$|^\/store\/orders$|^\/store\/shipping-options\/:id\/calculate$/
// The backends of the tests are started with it.
const JWT_SECRET = "test-only-jwt-secret"

const SHUT = [...medusaRoutes("store"), ...medusaRoutes("hooks")].filter(
  ({ path }) => !OPEN.test(path),
)

/** Ways to write the same address that a router may take for it. */
const spellings = (path: string) => [
  path,
  `${path}/`,
  path.toUpperCase(),
  `${path}?fields=*`,
  path.replace("/store", "/Store"),
]

export function closedRoutes(shop: () => Shop) {
  describe("Medusa's own cart, payment, order and return routes", () => {
    it("are all those that its package brings", () => {
      const folders = new Set(SHUT.map(({ path }) => path.split("/").slice(0, 3).join("/")))
      expect([...folders].sort()).toEqual([
        "/hooks/payment",
        "/store/carts",
        "/store/customers",
        "/store/orders",
        "/store/payment-collections",
        "/store/returns",
      ])
    })

    it.each(SHUT)("$name answers as if it did not exist, and writes nothing", async (route) => {
      const before = await footprint(shop())
      const token = adminToken(JWT_SECRET, { type: "customer", id: "cus_nobody" })
      for (const path of spellings(route.path.replaceAll(/:\w+/g, "zz-nobody"))) {
        for (const method of new Set([route.method, "GET", "POST", "DELETE"])) {
          const body = method === "POST" ? { email: "nobody@ocop.test" } : undefined
          const answer = await shop().call<ErrorBody>(method, path, { token, body })
          expect([`${method} ${path}`, answer.status, answer.body.code]).toEqual([
            `${method} ${path}`,
            404,
            "ROUTE_CLOSED",
          ])
        }
      }
      expect(changedTables(before, await footprint(shop()))).toEqual([])
    })
  })
}
