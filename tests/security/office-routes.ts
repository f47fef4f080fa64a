import type { ErrorBody } from "@ocop/contracts"
import { beforeAll, describe, expect, it } from "vitest"
import type { Shop } from "../integration/vendor/support/open-shop.js"
import { changedTables, footprint } from "./footprint.js"
import { medusaRoutes } from "./routes.js"

const UNREAD = /^\/admin\/(price-lists|promotions|campaigns)(\/|$)|\/edit\/promotions$/
const IMPORT = /^\/admin\/products\/imports?(\/|$)/

const all = medusaRoutes("admin")
const saving = all.filter(({ method, path }) => method === "POST" && UNREAD.test(path))
const reading = all.filter(({ name }) =>
  /^GET \/admin\/(price-lists|promotions|campaigns)$/.test(name),
)
const imports = all.filter(({ path }) => IMPORT.test(path))

export function officeRoutes(shop: () => Shop) {
  let token = ""
  const send = (method: string, path: string, body?: unknown) =>
    shop().call<ErrorBody>(method, path.replaceAll(/:\w+/g, "zz-nobody"), { token, body })
  beforeAll(async () => {
    token = await shop().office()
  })

  describe("what the office may not save in Medusa", () => {
    it.each(saving)("$name is refused, because no counter would apply it", async (route) => {
      const before = await footprint(shop())
      const answer = await send(route.method, route.path, {
        title: "DEMO",
        description: "DEMO",
        prices: [],
      })
      expect([answer.status, answer.body.code]).toEqual([422, "PRICE_RULE_UNREAD"])
      expect(changedTables(before, await footprint(shop()))).toEqual([])
    })

    it.each(reading)("$name still shows its list", async (route) => {
      expect((await send(route.method, route.path)).status).toBe(200)
    })

    it("is a second price of a SKU, for a region or a number of pieces", async () => {
      const [sku] = await shop().rows<{ id: string; product: string }>(
        "select id, product_id product from product_variant order by sku limit 1",
      )
      const before = await footprint(shop())
      for (const more of [{ rules: { region_id: "reg_x" } }, { min_quantity: 10 }]) {
        const prices = [{ currency_code: "vnd", amount: 1000, ...more }]
        const at = `/admin/products/${sku?.product}`
        const answers = [
          await send("POST", `${at}/variants/${sku?.id}`, { prices }),
          await send("POST", `${at}/variants/batch`, { update: [{ id: sku?.id, prices }] }),
        ]
        for (const answer of answers) expect(answer.body.code).toBe("PRICE_RULE_UNREAD")
      }
      expect(changedTables(before, await footprint(shop()))).toEqual([])
    })

    it.each(imports)("$name is closed: goods come by our own importers", async (route) => {
      expect((await send(route.method, route.path, {})).body.code).toBe("ROUTE_CLOSED")
    })
  })
}
