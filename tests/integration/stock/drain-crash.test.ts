import { checkLaws } from "@ocop/ops"
import { afterAll, beforeAll, expect, it } from "vitest"
import { startBackend } from "../../support/index.js"
import { openShop, type Shop } from "./shop-fixture.js"

let shop: Shop
beforeAll(async () => {
  shop = await openShop({ env: { OCOP_DRAIN: "off" } })
})
afterAll(() => shop.close())

const counts = async () =>
  (
    await shop.rows(
      `select (select count(*)::int from "order") orders, (select count(*)::int from payment) payments,
         (select count(*)::int from sale where drained_at is not null) sales,
         (select count(*)::int from web_order where drained_at is not null) web`,
    )
  )[0]

it("a server that dies in the drain leaves nothing half; two that follow make each order once", async () => {
  const tea = await shop.product("Chè xanh", 127_000)
  await shop.post([{ i: tea.itemId, l: shop.a.locationId, q: 500, lot: "L1", owner: "farm" }])
  for (let n = 0; n < 40; n++) await shop.sale([{ sku: tea, qty: 1 }])
  for (let n = 0; n < 3; n++) await shop.webOrder([{ sku: tea, qty: 1.5 }])
  const nothing = { orders: 0, payments: 0, sales: 0, web: 0 }
  expect(await counts()).toEqual(nothing)

  const databaseUrl = shop.database.url
  const env = { OCOP_FAILPOINT: "drain-before-commit" }
  const dying = await startBackend({ databaseUrl, env }).catch(() => undefined)
  await dying?.exited
  expect(await counts()).toEqual(nothing)

  const [one, two] = await Promise.all([
    startBackend({ databaseUrl, port: 19_295 }),
    startBackend({ databaseUrl, port: 19_296 }),
  ])
  try {
    await shop.drained()
  } finally {
    await Promise.all([one.stop(), two.stop()])
  }
  expect(await counts()).toEqual({ orders: 43, payments: 43, sales: 40, web: 3 })
  expect((await checkLaws(databaseUrl)).filter(({ holds }) => !holds)).toEqual([])
}, 180_000)
