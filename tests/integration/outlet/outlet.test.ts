import pg from "pg"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { cloneDatabase, type TestDatabase } from "../../support/index.js"

let database: TestDatabase
let db: pg.Pool
beforeAll(async () => {
  database = await cloneDatabase()
  db = new pg.Pool({ connectionString: database.url, max: 2 })
})
afterAll(async () => {
  await db?.end()
  await database?.drop()
})

const rows = async (sql: string) => (await db.query(sql)).rows

describe("the demo province", () => {
  it("gives each outlet one stock location and one channel that sells from it alone", async () => {
    const outlets = await rows(
      `select o.code, count(distinct l.stock_location_id)::int as locations,
         count(distinct c.sales_channel_id)::int as channels,
         count(distinct s.stock_location_id)::int as reach,
         bool_and(s.stock_location_id = l.stock_location_id) as own
       from outlet o
       join outlet_stock_location l on l.outlet_id = o.id
       join outlet_sales_channel c on c.outlet_id = o.id
       join sales_channel_stock_location s on s.sales_channel_id = c.sales_channel_id
       group by o.code`,
    )
    expect(outlets).toHaveLength(15)
    for (const outlet of outlets) {
      expect(outlet).toMatchObject({ locations: 1, channels: 1, reach: 1, own: true })
    }
  })

  it("lets the online channel sell from every outlet", async () => {
    const [online] = await rows(
      `select count(*)::int as n from sales_channel_stock_location s
       join sales_channel c on c.id = s.sales_channel_id and c.name = 'online'`,
    )
    expect(online).toEqual({ n: 15 })
  })

  it("sells 148 products, each published, priced, profiled and stocked at three outlets or more", async () => {
    const [all] = await rows(
      `select count(distinct p.id)::int as products, count(*)::int as skus,
         bool_and(p.status = 'published') as published, bool_and(s.price_is_demo) as demo,
         bool_and(price.amount > 0) as priced
       from product p join product_variant v on v.product_id = p.id
       join sku_profile s on s.variant_id = v.id
       left join product_variant_price_set ps on ps.variant_id = v.id
       left join price on price.price_set_id = ps.price_set_id and price.currency_code = 'vnd'
       where not s.is_packing`,
    )
    expect(all).toEqual({ products: 148, skus: 152, published: true, demo: true, priced: true })
    const thin = await rows(
      `select i.inventory_item_id from product_variant_inventory_item i
       left join inventory_level l on l.inventory_item_id = i.inventory_item_id
         and l.stocked_quantity > 0
       group by 1 having count(l.*) < 3`,
    )
    expect(thin).toEqual([])
  })

  it("stocks what gifts are packed in at every open counter, and offers it to nobody else", async () => {
    const packings = await rows(
      `select s.code, p.status = 'published' and price.amount > 0 and s.price_is_demo as sold,
         p.title ~ 'DEMO' as named, count(l.*) filter (where l.stocked_quantity > 0)::int
           = (select count(*)::int from outlet o where o.state = 'OPEN'
             and coalesce(o.open_from, '2026-11-21') <= '2026-11-21') as everywhere,
         exists (select 1 from product_sales_channel c where c.product_id = p.id) as online,
         exists (select 1 from recognition_sku r where r.variant_id = v.id) as recognised
       from sku_profile s join product_variant v on v.id = s.variant_id
       join product p on p.id = v.product_id
       join product_variant_price_set ps on ps.variant_id = v.id
       join price on price.price_set_id = ps.price_set_id and price.currency_code = 'vnd'
       join product_variant_inventory_item i on i.variant_id = v.id
       left join inventory_level l on l.inventory_item_id = i.inventory_item_id
       where s.is_packing group by s.code, p.id, v.id, s.price_is_demo, price.amount order by 1`,
    )
    expect(packings.map(({ code }) => code)).toEqual(["BB0001", "BB0002", "BB0003", "BB0004"])
    for (const packing of packings) {
      expect(packing).toMatchObject({ sold: true, named: true, everywhere: true })
      expect(packing).toMatchObject({ online: false, recognised: false })
    }
  })

  it("posts all stock through the ledger, with an owner for every lot", async () => {
    const [ledger] = await rows(
      `select array_agg(distinct cause) as causes,
         (select sum(qty) from stock_move) = (select sum(stocked_quantity) from inventory_level) as same,
         (select count(*)::int from stock_lot where owner_id not in (select id from legal_entity)) as strangers,
         (select count(*)::int from stock_lot where expires_on < '2026-11-21') as expired
       from stock_move`,
    )
    expect(ledger).toEqual({ causes: ["seed"], same: true, strangers: 0, expired: 0 })
  })

  it("holds exactly ten of OC0001, OC0002 and OC0003 at the centre", async () => {
    const ten = await rows(
      `select s.code, l.stocked_quantity::float8 as qty from sku_profile s
       join product_variant_inventory_item i on i.variant_id = s.variant_id
       join inventory_level l on l.inventory_item_id = i.inventory_item_id
       join outlet_stock_location at on at.stock_location_id = l.location_id
       join outlet o on o.id = at.outlet_id and o.code = 'HT01'
       where s.code in ('OC0001', 'OC0002', 'OC0003') order by 1`,
    )
    expect(ten).toEqual([
      { code: "OC0001", qty: 10 },
      { code: "OC0002", qty: 10 },
      { code: "OC0003", qty: 10 },
    ])
  })

  it("recognises second pack sizes as goods, and registers only the first packaging", async () => {
    const packs = await rows(
      `select s.code, r.packaging_codes ? s.packaging_code as registered
       from recognition_sku rs join recognition r on r.id = rs.recognition_id
       join sku_profile s on s.variant_id = rs.variant_id
       where s.code ~ '^OC0001B?$' order by 1`,
    )
    expect(packs).toEqual([
      { code: "OC0001", registered: true },
      { code: "OC0001B", registered: false },
    ])
  })
})
