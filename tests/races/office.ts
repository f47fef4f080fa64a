import { randomUUID } from "node:crypto"
import { same, tally } from "./expect.js"
import type { Race } from "./races.js"

const AT = "/admin/ocop/stock"
const SKUS = ["b1", "b2", "b3"]

const perLot = `select lot_no || ' ' || owner_id || ' ' || inventory_item_id lot, trim_scale(sum(qty))::text qty from stock_lot
  where inventory_item_id = any($1) group by 1 order by 1`

/** Transfers A→B and B→A of the same goods, both sent and received at once at both backends. */
export const crossedTransfers: Race = async ({ stage, size }) => {
  const items = SKUS.map((sku) => `iitem_${sku}`)
  await stage.receive(SKUS.map((sku) => [sku, 2, 1000, "B", null] as const) as never)
  const before = await stage.rows(perLot, [items])
  const send = async (n: number) => {
    const [fromOutletCode, toOutletCode] = n % 2 ? ["HT01", "HT02"] : ["HT02", "HT01"]
    const order = n % 3 ? SKUS : [...SKUS].reverse()
    const sent = await stage.admin(n, "POST", `${AT}/transfers`, {
      id: randomUUID(),
      fromOutletCode,
      toOutletCode,
      lines: order.map((sku) => ({ skuId: `variant_${sku}`, qtyMilli: 1500 })),
    })
    if (sent.status !== 200) return sent.status
    const path = `${AT}/transfers/${sent.body.id}/receive`
    return (await stage.admin(n + 1, "POST", path, { lines: [] })).status
  }
  let next = 0
  const statuses: number[] = []
  const worker = async () => {
    while (next < size.transfers) statuses.push(await send(next++))
  }
  await Promise.all(Array.from({ length: 8 }, worker))
  same("answers", tally(statuses), { "200": size.transfers })
  same("per lot", await stage.rows(perLot, [items]), before)
  return `${size.transfers} crossed transfers of 3 lines, 8 at a time: nothing lost, no deadlock`
}

/**
 * A shelf is counted while tills sell from it at both backends. What was sold before a count is in what was
 * found, whenever it was told (law L1g); the level is what the sales and the counts moved.
 */
export const stocktakeDuringSales: Race = async ({ stage, size }) => {
  const tills = await Promise.all([0, 1].map((n) => stage.till(n)))
  const sku = "b9"
  let open = true
  let sold = 0
  const selling = tills.map(async (till) => {
    while (open) {
      const at = new Date().toISOString()
      const facts = Array.from({ length: 5 }, () =>
        till.sale({ lines: [{ sku, qtyMilli: 1000 }], at }),
      )
      const { body } = await till.send(facts)
      sold += body.results.filter(({ status }) => status !== "quarantined").length
    }
  })
  const level = `select stocked_quantity from inventory_level where inventory_item_id = 'iitem_${sku}' and location_id = 'sloc_1'`
  const before = await stage.number(level)
  for (let n = 0; n < size.counts; n++) {
    const sheet = await stage.admin(n, "GET", `${AT}/lots?outlet=HT01&sku=variant_${sku}`)
    const [lot] = sheet.body.lots as { lotId: string; qtyMilli: number }[]
    if (!lot) throw new Error("no lot to count")
    // While the sheet is filled in, the tills go on.
    await new Promise((done) => setTimeout(done, 50))
    const counted = await stage.admin(n + 1, "POST", `${AT}/counts`, {
      id: randomUUID(),
      mark: sheet.body.mark,
      markedAt: sheet.body.markedAt,
      lines: [{ lotId: lot.lotId, countedMilli: lot.qtyMilli - 5000 }],
    })
    same("count", counted.status, 200)
  }
  open = false
  await Promise.all(selling)
  const counted = await stage.number(
    `select coalesce(sum(qty), 0) from stock_move
     where inventory_item_id = 'iitem_${sku}' and document like 'count:%' and kind = 's'`,
  )
  same("stock", await stage.number(level), before - sold + counted)
  return `${size.counts} counts of −5 while ${sold} sales ran: exact`
}
