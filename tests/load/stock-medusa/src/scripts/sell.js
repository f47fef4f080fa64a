// Sells as a till with stock Medusa would: an order, its stock, its payment collection marked as
// paid, all through Medusa's own workflows. Reads {sales, clients, hot} a line, answers `RATE n`.
const {
  createOrderPaymentCollectionWorkflow,
  createOrderWorkflow,
  markPaymentCollectionAsPaid,
} = require("@medusajs/medusa/core-flows")
const { Modules } = require("@medusajs/framework/utils")
const { createInterface } = require("node:readline")

module.exports.default = async ({ container }) => {
  const query = container.resolve("query")
  const inventory = container.resolve(Modules.INVENTORY)
  const locking = container.resolve(Modules.LOCKING)
  const { data: regions } = await query.graph({ entity: "region", fields: ["id"] })
  const { data: channels } = await query.graph({
    entity: "sales_channel",
    fields: ["id", "stock_locations.id"],
  })
  const { data: variants } = await query.graph({
    entity: "variant",
    fields: ["id", "inventory_items.inventory_item_id"],
  })
  const outlets = channels.filter((channel) => channel.stock_locations?.length)
  const pick = (list, n) => list[n % list.length]

  let count = 0
  async function sellOne(hot) {
    const n = count++
    const outlet = hot ? outlets[0] : pick(outlets, n)
    const goods = hot ? [variants[0]] : [pick(variants, n * 7), pick(variants, n * 7 + 3)]
    const items = goods.map((variant, k) => ({
      variant_id: variant.id,
      title: "Product",
      quantity: 1 + (k % 2),
      unit_price: 20000,
      is_tax_inclusive: true,
      requires_shipping: false,
    }))
    const { result: order } = await createOrderWorkflow(container).run({
      input: {
        region_id: regions[0].id,
        sales_channel_id: outlet.id,
        currency_code: "vnd",
        status: "completed",
        items,
      },
    })
    const moved = goods.map((variant, k) => ({
      inventoryItemId: variant.inventory_items[0].inventory_item_id,
      locationId: outlet.stock_locations[0].id,
      adjustment: -items[k].quantity,
    }))
    const keys = moved.map(({ inventoryItemId }) => inventoryItemId)
    await locking.execute(keys, () => inventory.adjustInventory(moved))
    const { result: collections } = await createOrderPaymentCollectionWorkflow(container).run({
      input: {
        order_id: order.id,
        amount: items.reduce((s, i) => s + i.unit_price * i.quantity, 0),
      },
    })
    await markPaymentCollectionAsPaid(container).run({
      input: { order_id: order.id, payment_collection_id: collections[0].id, captured_by: "bench" },
    })
  }

  process.stdout.write("READY\n")
  for await (const line of createInterface({ input: process.stdin })) {
    const { sales, clients, hot } = JSON.parse(line)
    let next = 0
    const started = performance.now()
    await Promise.all(
      Array.from({ length: clients }, async () => {
        while (next++ < sales) await sellOne(hot)
      }),
    )
    process.stdout.write(`RATE ${sales / ((performance.now() - started) / 1000)}\n`)
  }
}
