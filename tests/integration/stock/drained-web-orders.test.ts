import { checkLaws } from "@ocop/ops"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { openShop, type Shop, type Sku } from "./shop-fixture.js"

let shop: Shop
let tea: Sku
beforeAll(async () => {
  shop = await openShop()
  tea = await shop.product("Chè xanh", 127_000)
  await shop.post([
    { i: tea.itemId, l: shop.a.locationId, q: 4, lot: "late", owner: "x", expires: "2027-12-01" },
    { i: tea.itemId, l: shop.a.locationId, q: 4, lot: "soon", owner: "y", expires: "2026-12-01" },
    { i: tea.itemId, l: shop.b.locationId, q: 50, lot: "B1", owner: "z" },
  ])
})
afterAll(() => shop.close())

const FIELDS =
  "fields=id,status,total,*items,*items.detail,payment_status,fulfillment_status,*summary,*payment_collections,*payment_collections.payments,*fulfillments"
const order = async (id: string) => (await shop.admin("GET", `/admin/orders/${id}?${FIELDS}`)).order
const webOrder = async (code: string) =>
  (
    await shop.rows<{ status: string; paid_amount: string }>(
      "select status, paid_amount from web_order where code = $1",
      [code],
    )
  )[0]
const level = async (location: string) =>
  (
    await shop.rows<{ stocked: string; reserved: string }>(
      `select trim_scale(stocked_quantity)::text stocked, trim_scale(reserved_quantity)::text reserved
       from inventory_level where inventory_item_id = $1 and location_id = $2`,
      [tea.itemId, location],
    )
  )[0]

describe("a web order in the Medusa admin", () => {
  it("waits for its cash, is fulfilled by FEFO at its outlet, delivered, and paid", async () => {
    const placed = await shop.webOrder([{ sku: tea, qty: 4.5 }])
    await shop.drained()
    const seen = await order(placed.orderId)
    expect(seen.status).toBe("pending")
    expect(seen.payment_status).toBe("authorized")
    expect(seen.fulfillment_status).toBe("not_fulfilled")
    expect(seen.total).toBe(placed.total)
    expect(seen.summary.pending_difference).toBe(placed.total)

    const items = seen.items.map((item: { id: string; quantity: number }) => ({
      id: item.id,
      quantity: item.quantity,
    }))
    const at = `/admin/orders/${placed.orderId}/fulfillments`
    await shop.admin("POST", at, { items, location_id: shop.a.locationId })
    const moved = await shop.rows(
      `select s.lot_no, m.cause, trim_scale(m.qty)::text q from stock_move m join stock_lot s on s.id = m.lot_id
       where m.reference = $1 order by m.id`,
      [`order:${placed.orderId}`],
    )
    expect(moved).toEqual([
      { lot_no: "soon", cause: "web-fulfilment", q: "-4" },
      { lot_no: "late", cause: "web-fulfilment", q: "-0.5" },
    ])
    expect(await level(shop.a.locationId)).toEqual({ stocked: "3.5", reserved: "0" })

    const [parcel] = (await order(placed.orderId)).fulfillments
    await shop.admin("POST", `${at}/${parcel.id}/shipments`, { items })
    await shop.admin("POST", `${at}/${parcel.id}/mark-as-delivered`, {})
    await shop.eventually(async () => (await webOrder(placed.code))?.status === "fulfilled")
    const [payment] = seen.payment_collections[0].payments
    await shop.admin("POST", `/admin/payments/${payment.id}/capture`, {})
    const done = await order(placed.orderId)
    expect([done.payment_status, done.fulfillment_status]).toEqual(["captured", "delivered"])
    expect(done.summary.pending_difference).toBe(0)
    await shop.eventually(async () => {
      const { status, paid_amount } = (await webOrder(placed.code)) ?? {}
      return status === "fulfilled" && paid_amount === String(placed.total)
    })
  })

  it("gives goods of a cancelled fulfilment back to the lots they came from", async () => {
    const before = await lots()
    const placed = await shop.webOrder([{ sku: tea, qty: 2 }])
    await shop.drained()
    const items = (await order(placed.orderId)).items.map((i: { id: string }) => ({
      id: i.id,
      quantity: 2,
    }))
    const at = `/admin/orders/${placed.orderId}/fulfillments`
    await shop.admin("POST", at, { items, location_id: shop.a.locationId })
    expect(await lots()).not.toEqual(before)
    const [parcel] = (await order(placed.orderId)).fulfillments
    await shop.admin("POST", `${at}/${parcel.id}/cancel`, {})
    expect(await lots()).toEqual(before)
    await shop.admin("POST", `/admin/orders/${placed.orderId}/cancel`, {})
    expect((await level(shop.a.locationId))?.reserved).toBe("0")
  })

  it("gives part of a delivered order back: goods to their lots and owners, dismissed ones to no shelf, money to the đồng", async () => {
    const honey = await shop.product("Mật ong", 90_000)
    const [i, l] = [honey.itemId, shop.a.locationId]
    await shop.post([
      { i, l, q: 2, lot: "soon", owner: "y", expires: "2026-12-01" },
      { i, l, q: 9, lot: "late", owner: "x", expires: "2027-12-01" },
    ])
    const { placed, line, payment } = await delivered(honey, 4)
    await shop.admin("POST", `/admin/payments/${payment.id}/capture`, {})

    const { return: made } = await shop.admin("POST", "/admin/returns", {
      order_id: placed.orderId,
      location_id: l,
    })
    const back = `/admin/returns/${made.id}`
    const step = (name: string, quantity?: number) =>
      shop.admin("POST", `${back}/${name}`, quantity ? { items: [{ ...line, quantity }] } : {})
    await step("request-items", 3)
    await step("request")
    await step("receive")
    await step("receive-items", 2.5)
    await step("dismiss-items", 0.5)
    await step("receive/confirm")

    const returned = await shop.rows(
      `select s.lot_no, s.owner_id, m.cause, m.document, trim_scale(m.qty)::text q
       from stock_move m join stock_lot s on s.id = m.lot_id
       where m.reference = $1 and m.qty > 0 order by s.lot_no`,
      [`order:${placed.orderId}`],
    )
    const document = `return:${made.id}`
    expect(returned).toEqual([
      { lot_no: "late", owner_id: "x", cause: "return", document, q: "2" },
      { lot_no: "soon", owner_id: "y", cause: "return", document, q: "0.5" },
    ])
    const owed = (await order(placed.orderId)).summary.pending_difference
    expect(owed).toBe(-270_000)
    await shop.admin("POST", `/admin/payments/${payment.id}/refund`, { amount: -owed })
    const settled = await order(placed.orderId)
    expect([settled.payment_status, settled.summary.pending_difference]).toEqual([
      "partially_refunded",
      0,
    ])
  })

  it("releases its reservation when the office cancels it, and the shopper sees it", async () => {
    const placed = await shop.webOrder([{ sku: tea, qty: 2, locationId: shop.b.locationId }])
    await shop.drained()
    expect((await level(shop.b.locationId))?.reserved).toBe("2")
    await shop.admin("POST", `/admin/orders/${placed.orderId}/cancel`, {})
    expect((await level(shop.b.locationId))?.reserved).toBe("0")
    await shop.eventually(async () => (await webOrder(placed.code))?.status === "cancelled")
  })

  it("is cancelled in Medusa when it expires unpaid", async () => {
    const placed = await shop.webOrder([{ sku: tea, qty: 1, locationId: shop.b.locationId }], {
      payment: "vietqr",
    })
    await shop.drained()
    expect((await order(placed.orderId)).payment_status).toBe("not_paid")
    await shop.db.query(
      `with ended as (update web_order set status = 'expired' where code = $1 returning code)
       delete from reservation_item r using web_order_line l, ended
       where l.code = ended.code and r.id = l.reservation_id`,
      [placed.code],
    )
    await shop.eventually(async () => (await order(placed.orderId)).status === "canceled")
  })

  it("is captured once when the transfer comes after the drain", async () => {
    const placed = await shop.webOrder([{ sku: tea, qty: 1, locationId: shop.b.locationId }], {
      payment: "vietqr",
    })
    await shop.drained()
    await shop.db.query(
      "update web_order set status = 'paid', paid_amount = total where code = $1",
      [placed.code],
    )
    await shop.eventually(async () => (await order(placed.orderId)).payment_status === "captured")
    const paid = await order(placed.orderId)
    expect(paid.summary.pending_difference).toBe(0)
    expect(paid.payment_collections[0].payments).toHaveLength(1)
  })

  it("of two outlets is fulfilled line by line, each at its own", async () => {
    const placed = await shop.webOrder([
      { sku: tea, qty: 1 },
      { sku: tea, qty: 3, locationId: shop.b.locationId },
    ])
    await shop.drained()
    const [before, there] = [await level(shop.a.locationId), await level(shop.b.locationId)]
    const { items } = await order(placed.orderId)
    const at = `/admin/orders/${placed.orderId}/fulfillments`
    for (const item of items as { id: string; quantity: number }[]) {
      await shop.admin("POST", at, {
        items: [{ id: item.id, quantity: item.quantity }],
        location_id: item.quantity === 1 ? shop.a.locationId : shop.b.locationId,
      })
    }
    expect((await order(placed.orderId)).fulfillment_status).toBe("fulfilled")
    const [after, thereAfter] = [await level(shop.a.locationId), await level(shop.b.locationId)]
    expect(Number(before?.stocked) - Number(after?.stocked)).toBe(1)
    expect(Number(there?.stocked) - Number(thereAfter?.stocked)).toBe(3)
  })
})

describe("stock that Medusa itself moves", () => {
  it("is refused a reservation beyond what is there, with our code", async () => {
    const refused = await shop.call("POST", "/admin/reservations", {
      inventory_item_id: tea.itemId,
      location_id: shop.a.locationId,
      quantity: 5000,
    })
    expect(refused.status).toBe(400)
    expect(refused.body).toMatchObject({ code: "STOCK_SHORT" })
  })

  it("names the route and the person for a level set by hand", async () => {
    await shop.admin(
      "POST",
      `/admin/inventory-items/${tea.itemId}/location-levels/${shop.b.locationId}`,
      {
        stocked_quantity: 20,
      },
    )
    const [moved] = await shop.rows(
      "select cause, actor, reference from stock_move where inventory_item_id = $1 order by id desc limit 1",
      [tea.itemId],
    )
    expect(moved).toEqual({
      cause: "adjust",
      actor: "user:user_test",
      reference: `/admin/inventory-items/${tea.itemId}/location-levels/${shop.b.locationId}`,
    })
    expect(await unexplained()).toEqual([])
  })

  it.each(Object.keys(WRITERS))("passes through the ledger: %s", async (writer) => {
    await WRITERS[writer]?.()
    expect(await unexplained()).toEqual([])
    const broken = (await checkLaws(shop.database.url)).filter(({ holds }) => !holds)
    expect(broken).toEqual([])
  })
})

/** Calls of Medusa's admin that write stock or reservations, besides those that have tests of their own. */
const WRITERS: Record<string, () => Promise<unknown>> = {
  "a level made with a quantity": async () => {
    const { itemId } = await shop.product("Level", 1000)
    await shop.admin("POST", `/admin/inventory-items/${itemId}/location-levels`, {
      location_id: shop.a.locationId,
      stocked_quantity: 7,
    })
    expect(await levelsOf(itemId)).toEqual(["7"])
  },
  "an item made with its levels": async () => {
    const location_levels = [shop.a, shop.b].map(({ locationId }, n) => ({
      location_id: locationId,
      stocked_quantity: n + 2,
    }))
    const made = await shop.admin("POST", "/admin/inventory-items", { sku: "T-W", location_levels })
    expect(await levelsOf(made.inventory_item.id)).toEqual(["2", "3"])
  },
  "the levels of one item as a batch": async () => {
    const { itemId } = await shop.product("Batch", 1000)
    const at = `/admin/inventory-items/${itemId}/location-levels/batch`
    const level = (place: { locationId: string }, stocked_quantity: number) => ({
      location_id: place.locationId,
      stocked_quantity,
    })
    await shop.admin("POST", at, { create: [level(shop.a, 5), level(shop.b, 6)] })
    await shop.admin("POST", at, { update: [level(shop.a, 1), level(shop.b, 9)] })
    expect(await levelsOf(itemId)).toEqual(["1", "9"])
    const [last] = await shop.rows<{ id: string }>(
      "select id from inventory_level where inventory_item_id = $1 order by stocked_quantity",
      [itemId],
    )
    await shop.admin("POST", at, { delete: [last?.id], force: true })
    expect(await levelsOf(itemId)).toEqual(["9"])
  },
  "the levels of many items as a batch": async () => {
    const made = [await shop.product("Many 1", 1000), await shop.product("Many 2", 1000)]
    const levels = (stocked_quantity: number) =>
      made.map(({ itemId }) => ({
        inventory_item_id: itemId,
        location_id: shop.a.locationId,
        stocked_quantity,
      }))
    const at = "/admin/inventory-items/location-levels/batch"
    await shop.admin("POST", at, { create: levels(4) })
    await shop.admin("POST", at, { update: levels(3) })
    for (const { itemId } of made) expect(await levelsOf(itemId)).toEqual(["3"])
  },
  "an exchange": async () => {
    const { placed, line } = await delivered(tea, 1)
    const { exchange } = await shop.admin("POST", "/admin/exchanges", { order_id: placed.orderId })
    const at = `/admin/exchanges/${exchange.id}`
    await shop.admin("POST", `${at}/inbound/items`, { items: [{ ...line, quantity: 1 }] })
    await shop.admin("POST", `${at}/outbound/items`, { items: outbound() })
    await shop.admin("POST", `${at}/request`, {})
  },
  "a claim that sends goods again": async () => {
    const { placed, line } = await delivered(tea, 1)
    const { claim } = await shop.admin("POST", "/admin/claims", {
      order_id: placed.orderId,
      type: "replace",
    })
    const at = `/admin/claims/${claim.id}`
    await shop.admin("POST", `${at}/claim-items`, { items: [{ ...line, quantity: 1 }] })
    await shop.admin("POST", `${at}/outbound/items`, { items: outbound() })
    await shop.admin("POST", `${at}/request`, {})
  },
  "an order edit that adds goods": async () => {
    const placed = await shop.webOrder([{ sku: tea, qty: 1, locationId: shop.b.locationId }])
    await shop.drained()
    await shop.admin("POST", "/admin/order-edits", { order_id: placed.orderId })
    const at = `/admin/order-edits/${placed.orderId}`
    await shop.admin("POST", `${at}/items`, { items: outbound() })
    await shop.admin("POST", `${at}/confirm`, {})
  },
}

const unexplained = () =>
  shop.rows("select 1 from stock_move where cause = 'unknown' and kind = 's'")
const outbound = () => [{ variant_id: tea.variantId, quantity: 1 }]
const levelsOf = async (item: string) =>
  (
    await shop.rows<{ q: string }>(
      `select trim_scale(stocked_quantity)::text q from inventory_level
       where inventory_item_id = $1 and deleted_at is null order by stocked_quantity`,
      [item],
    )
  ).map(({ q }) => q)

/** A web order of one line that went from outlet A to its buyer, unpaid as yet. */
async function delivered(sku: Sku, qty: number) {
  const placed = await shop.webOrder([{ sku, qty }])
  await shop.drained()
  const { items } = await order(placed.orderId)
  const line: { id: string } = { id: items[0].id }
  const sent = { items: [{ ...line, quantity: qty }] }
  const at = `/admin/orders/${placed.orderId}/fulfillments`
  await shop.admin("POST", at, { ...sent, location_id: shop.a.locationId })
  const [parcel] = (await order(placed.orderId)).fulfillments
  await shop.admin("POST", `${at}/${parcel.id}/shipments`, sent)
  await shop.admin("POST", `${at}/${parcel.id}/mark-as-delivered`, {})
  const [payment] = (await order(placed.orderId)).payment_collections[0].payments
  return { placed, line, payment: payment as { id: string } }
}

const lots = () =>
  shop.rows(
    "select lot_no, owner_id, trim_scale(qty)::text q from stock_lot where inventory_item_id = $1 and qty <> 0 order by id",
    [tea.itemId],
  )
