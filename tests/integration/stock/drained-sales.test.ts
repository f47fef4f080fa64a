import { checkLaws } from "@ocop/ops"
import { beforeAll, describe, expect, it } from "vitest"
// Before ours: the last of our cases leaves a sale that cannot be drained.
import "./office-postings.js"
import type { Sku } from "./shop-fixture.js"
import { shop } from "./stage.js"

/** The contract with Medusa's tables: rows that we insert ourselves must behave like its own. */
let tea: Sku
let oranges: Sku
beforeAll(async () => {
  tea = await shop.product("Chè xanh", 127_000)
  oranges = await shop.product("Cam", 45_500)
  await shop.post([
    {
      i: tea.itemId,
      l: shop.a.locationId,
      q: 1,
      lot: "L1",
      owner: "farm-x",
      expires: "2026-12-01",
    },
    {
      i: tea.itemId,
      l: shop.a.locationId,
      q: 20,
      lot: "L2",
      owner: "farm-y",
      expires: "2027-12-01",
    },
    { i: oranges.itemId, l: shop.a.locationId, q: 10, lot: "O1", owner: "farm-z" },
  ])
})

const FIELDS =
  "fields=id,status,total,*items,*items.detail,payment_status,fulfillment_status,*summary,*payment_collections.payments,*fulfillments"
const order = async (id: string) => (await shop.admin("GET", `/admin/orders/${id}?${FIELDS}`)).order

describe("a till sale in the Medusa admin", () => {
  it("is completed, paid and delivered, to the đồng, without moving stock again", async () => {
    const sale = await shop.sale([
      { sku: tea, qty: 2 },
      { sku: oranges, qty: 0.335 },
    ])
    await shop.drained()
    const seen = await order(sale.orderId)
    expect(seen.status).toBe("completed")
    expect(seen.payment_status).toBe("captured")
    expect(seen.fulfillment_status).toBe("delivered")
    expect(seen.total).toBe(254_000 + 15_243)
    expect(seen.summary.paid_total).toBe(sale.total)
    expect(seen.summary.pending_difference).toBe(0)
    expect(seen.items.map((item: { quantity: number }) => item.quantity).sort()).toEqual([0.335, 2])
    const moved = await shop.rows(
      "select sum(qty)::text q from stock_move where reference = $1 and kind = 's'",
      [`sale:${sale.id}`],
    )
    expect(moved).toEqual([{ q: "-2.335" }])
    const list = await shop.admin(
      "GET",
      "/admin/orders?fields=id,payment_status,fulfillment_status",
    )
    expect(list.orders).toContainEqual(
      expect.objectContaining({
        id: sale.orderId,
        payment_status: "captured",
        fulfillment_status: "delivered",
      }),
    )
  })

  it("keeps discounts, rounding up and the rounding of the basket in its total", async () => {
    const sale = await shop.sale(
      [
        { sku: tea, qty: 1, payable: 120_000 },
        { sku: oranges, qty: 0.333, payable: 15_152 },
      ],
      {
        total: 135_000,
        tenders: [
          ["vietqr", 35_000],
          ["cash", 200_000],
        ],
      },
    )
    await shop.drained()
    const seen = await order(sale.orderId)
    expect(seen.total).toBe(135_000)
    expect(seen.summary.pending_difference).toBe(0)
    const payments = seen.payment_collections[0].payments.map((p: { amount: number }) => p.amount)
    expect(payments.sort()).toEqual([100_000, 35_000])
  })

  it("takes a return: goods to their lot and owner, money back to the customer", async () => {
    const sale = await shop.sale([{ sku: oranges, qty: 1.5, rateBp: null }])
    await shop.drained()
    const before = await lots(oranges.itemId)
    const line = (await order(sale.orderId)).items[0]
    const { return: made } = await shop.admin("POST", "/admin/returns", {
      order_id: sale.orderId,
      location_id: shop.a.locationId,
    })
    const at = `/admin/returns/${made.id}`
    await shop.admin("POST", `${at}/request-items`, { items: [{ id: line.id, quantity: 0.5 }] })
    await shop.admin("POST", `${at}/request`, {})
    await shop.admin("POST", `${at}/receive`, {})
    await shop.admin("POST", `${at}/receive-items`, { items: [{ id: line.id, quantity: 0.5 }] })
    await shop.admin("POST", `${at}/receive/confirm`, {})
    const after = await lots(oranges.itemId)
    expect(after).toEqual([{ ...before[0], qty: before[0] ? before[0].qty + 0.5 : 0 }])
    const [moved] = await shop.rows(
      "select cause, document, actor, qty::text q from stock_move where reference = $1 and qty > 0",
      [`sale:${sale.id}`],
    )
    expect(moved).toEqual({
      cause: "return",
      document: `return:${made.id}`,
      actor: "user:user_test",
      q: "0.5",
    })
    const owed = await order(sale.orderId)
    expect(owed.summary.pending_difference).toBe(-22_750)
    const payment = owed.payment_collections[0].payments[0]
    await shop.admin("POST", `/admin/payments/${payment.id}/refund`, { amount: 22_750 })
    const settled = await order(sale.orderId)
    expect(settled.payment_status).toBe("partially_refunded")
    expect(settled.summary.pending_difference).toBe(0)
  })

  it("shows what came back at the till as returns, and its totals agree to the đồng until nothing is left", async () => {
    // 3 for 100,000 and a basket rounded down by 500: nothing divides.
    const sale = await shop.sale(
      [
        { sku: tea, qty: 3, payable: 100_000 },
        { sku: oranges, qty: 1.5, rateBp: null },
      ],
      {
        total: 167_750,
        tenders: [
          ["vietqr", 60_000],
          ["cash", 107_750],
        ],
      },
    )
    await shop.drained()
    const before = await lots(tea.itemId)
    const line = (n: number, qty: number, payable: number, condition = "SELLABLE") => ({
      ...{ n, qty, payable, condition, sku: n === 1 ? tea : oranges },
    })
    const totals = async () => {
      await shop.drained()
      const seen = await order(sale.orderId)
      const [collection] = seen.payment_collections
      return [
        seen.total,
        seen.summary.current_order_total,
        seen.summary.transaction_total,
        seen.summary.pending_difference,
        collection.refunded_amount,
        seen.payment_status,
      ]
    }
    await shop.refund(sale.id, [line(1, 2, 66_667)])
    expect(await totals()).toEqual([101_083, 101_083, 101_083, 0, 66_667, "partially_refunded"])
    const second = await shop.refund(sale.id, [line(1, 1, 33_333, "DAMAGED")], {
      payments: [["vietqr", 33_333]],
    })
    expect(await totals()).toEqual([67_750, 67_750, 67_750, 0, 100_000, "partially_refunded"])
    await shop.refund(sale.id, [line(2, 0.5, 22_750)])
    await shop.refund(sale.id, [line(2, 1, 45_500)], { total: 45_000 })
    expect(await totals()).toEqual([0, 0, 0, 0, 167_750, "refunded"])
    const { items } = await order(sale.orderId)
    const detail = items.find((item: { quantity: number }) => item.quantity === 3).detail
    expect(detail).toMatchObject({ return_received_quantity: 2, return_dismissed_quantity: 1 })
    const [damaged] = await shop.rows(
      `select r.status, r.refund_amount::int money, i.received_quantity::int got,
         i.damaged_quantity::int damaged, r.metadata ->> 'refund_no' no
       from "return" r join return_item i on i.return_id = r.id where r.metadata ->> 'refund_id' = $1`,
      [second.id],
    )
    expect(damaged).toEqual({
      ...{ status: "received", money: 33_333, got: 1, damaged: 1, no: second.refundNo },
    })
    const back = (await lots(tea.itemId)).reduce((sum, { qty }) => sum + qty, 0)
    expect(back).toBe(before.reduce((sum, { qty }) => sum + qty, 0) + 3)
    expect((await checkLaws(shop.database.url)).filter(({ holds }) => !holds)).toEqual([])
  })

  it("gives a return of two lots back to both owners, newest first", async () => {
    const sale = await shop.sale([{ sku: tea, qty: 3 }])
    const taken = await shop.rows<{ lot_no: string; q: string }>(
      `select s.lot_no, (-sum(m.qty))::text q from stock_move m join stock_lot s on s.id = m.lot_id
       where m.reference = $1 group by 1 order by 1`,
      [`sale:${sale.id}`],
    )
    await shop.drained()
    const line = (await order(sale.orderId)).items[0]
    await returnAll(sale.orderId, line.id, 3)
    const back = await shop.rows(
      `select s.lot_no, sum(m.qty)::text q from stock_move m join stock_lot s on s.id = m.lot_id
       where m.reference = $1 and m.qty > 0 group by 1 order by 1`,
      [`sale:${sale.id}`],
    )
    expect(back).toEqual(taken)
  })

  it("cannot be cancelled into stock: that is what returns are for", async () => {
    const sale = await shop.sale([{ sku: tea, qty: 1 }])
    await shop.drained()
    const cancelled = await shop.call("POST", `/admin/orders/${sale.orderId}/cancel`, {})
    expect(cancelled.status).toBeGreaterThanOrEqual(400)
    const { fulfillments } = await order(sale.orderId)
    const undone = await shop.call(
      "POST",
      `/admin/orders/${sale.orderId}/fulfillments/${fulfillments[0].id}/cancel`,
      {},
    )
    expect(undone.status).toBeGreaterThanOrEqual(400)
  })

  it("set aside before and posted in the end asks a manager no longer; one still missing does", async () => {
    const sale = await shop.sale([{ sku: tea, qty: 1 }])
    const [found, missing, odd] = [sale.id.toUpperCase(), crypto.randomUUID(), "not-a-number"]
    for (const id of [found, missing, odd]) {
      await shop.db.query(
        "insert into intake_exception (kind, subject) values ('FACT_QUARANTINED', 'fact:' || $1)",
        [id],
      )
    }
    const open = async () =>
      (
        await shop.rows<{ subject: string }>(
          "select subject from intake_exception where kind = 'FACT_QUARANTINED' and state = 'open'",
        )
      ).map(({ subject }) => subject)
    await shop.eventually(async () => !(await open()).includes(`fact:${found}`))
    expect((await open()).sort()).toEqual([`fact:${missing}`, `fact:${odd}`].sort())
  })

  it("keeps draining when one sale cannot be written, and asks a manager about that one", async () => {
    const bad = await shop.sale([{ sku: tea, qty: 1 }])
    await shop.db.query(
      `insert into "order" (id, currency_code) values ($1, 'vnd') on conflict do nothing`,
      [bad.orderId],
    )
    const good = await shop.sale([{ sku: tea, qty: 1 }])
    await shop.eventually(async () => {
      const found = await shop.rows("select 1 from sale where id = $1 and drained_at is not null", [
        good.id,
      ])
      return found.length === 1
    })
    const asked = await shop.rows(
      "select subject from intake_exception where kind = 'DRAIN_FAILED' and state = 'open'",
    )
    expect(asked).toEqual([{ subject: `sale:${bad.id}` }])
  })
})

const lots = async (item: string) =>
  (
    await shop.rows<{ lot_no: string; owner_id: string; qty: string }>(
      "select lot_no, owner_id, qty::text from stock_lot where inventory_item_id = $1 and qty <> 0",
      [item],
    )
  ).map((lot) => ({ ...lot, qty: Number(lot.qty) }))

async function returnAll(orderId: string, lineId: string, quantity: number) {
  const { return: made } = await shop.admin("POST", "/admin/returns", {
    order_id: orderId,
    location_id: shop.a.locationId,
  })
  const at = `/admin/returns/${made.id}`
  const items = [{ id: lineId, quantity }]
  await shop.admin("POST", `${at}/request-items`, { items })
  await shop.admin("POST", `${at}/request`, {})
  await shop.admin("POST", `${at}/receive`, {})
  await shop.admin("POST", `${at}/receive-items`, { items })
  await shop.admin("POST", `${at}/receive/confirm`, {})
}
