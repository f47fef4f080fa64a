import {
  type CataloguePage,
  cataloguePage,
  catalogueSummary,
  communeList,
  communePage,
  type ErrorBody,
  outletList,
  outletPage,
  type ProductDetail,
  placeIndex,
  producerPage,
  productDetail,
  productOrigin,
  sellerView,
  stockAnswer,
} from "@ocop/contracts"
import { describe, expect, it, vi } from "vitest"
import { shop } from "./stage.js"

async function read<T>(path: string, schema: { parse: (value: unknown) => T }): Promise<T> {
  const answer = await shop.call("GET", path)
  expect(answer.status).toBe(200)
  return schema.parse(answer.body)
}
const list = (query: string): Promise<CataloguePage> =>
  read(`/store/catalogue?page_size=100&${query}`, cataloguePage)

async function everything(query = ""): Promise<CataloguePage["items"]> {
  const first = await list(query)
  const items = [...first.items]
  for (let page = 2; items.length < first.count; page += 1) {
    items.push(...(await list(`${query}&page=${page}`)).items)
  }
  return items
}

describe("the catalogue", () => {
  it("shows nothing that counters pack gifts in, by no way of asking", async () => {
    const packings = await shop.rows<{ handle: string; title: string }>(
      `select p.handle, p.title from product p join product_variant v on v.product_id = p.id
       join sku_profile s on s.variant_id = v.id where s.is_packing`,
    )
    expect(packings.length).toBeGreaterThan(0)
    const shown = new Set((await everything()).map(({ handle }) => handle))
    for (const { handle, title } of packings) {
      expect(shown.has(handle)).toBe(false)
      const found = await list(`q=${encodeURIComponent(title)}`)
      expect(found.items.map((item) => item.handle)).not.toContain(handle)
      expect((await shop.call("GET", `/store/catalogue/${handle}`)).status).toBe(404)
    }
  })

  it("keeps to its contracts, and the three numbers add up to the list", async () => {
    const { count, items } = await list("")
    const summary = await read("/store/summary", catalogueSummary)
    expect(summary.inForce + summary.lapsed + summary.unverified).toBe(count)
    expect(summary.marks).toHaveLength(count)
    await read("/store/outlets", outletList)
    expect((await read("/store/seller", sellerView)).demo).toBe(true)
    expect((await read("/store/communes", communeList)).communes).toHaveLength(69)
    const skus = items.slice(0, 5).map(({ skuId }) => skuId)
    const live = await read(`/store/stock?skus=${skus.join(",")}`, stockAnswer)
    expect(live.stock.map(({ skuId, stock }) => [skuId, stock])).toEqual(
      items.slice(0, 5).map(({ skuId, stock }) => [skuId, stock]),
    )
  })

  it("counts in each facet what choosing the value then leaves", async () => {
    const { facets } = await list("")
    const names = {
      ...{ stars: "star", sectors: "sector", sets: "set", communes: "commune", outlets: "outlet" },
      ...{ producers: "producer", prices: "price", seasons: "season" },
    }
    for (const [facet, name] of Object.entries(names)) {
      const values = facets[facet as keyof typeof facets]
      expect(values.length, facet).toBeGreaterThan(1)
      for (const { value, count } of values) {
        expect([name, value, (await list(`${name}=${value}`)).count]).toEqual([name, value, count])
      }
    }
  })

  it.each(["relevance", "stars", "price_asc", "price_desc", "newest", "name"])(
    "shows every product once across the pages, sorted by %s",
    async (sort) => {
      const whole = await list("")
      const seen: string[] = []
      for (let page = 1; page <= Math.ceil(whole.count / 7); page += 1) {
        const part = await read(
          `/store/catalogue?page_size=7&page=${page}&sort=${sort}`,
          cataloguePage,
        )
        seen.push(...part.items.map(({ handle }) => handle))
      }
      expect(seen).toHaveLength(whole.count)
      expect(new Set(seen).size).toBe(whole.count)
    },
  )

  it("shows as stock what levels hold less what is reserved, at open outlets only", async () => {
    const [level] = await shop.rows<{ item: string; location: string; variant: string }>(
      `select l.inventory_item_id item, l.location_id location, v.variant_id variant
       from inventory_level l join product_variant_inventory_item v using (inventory_item_id)
       where l.stocked_quantity > 5 order by 1, 2 limit 1`,
    )
    await shop.db.query(
      `insert into reservation_item (id, inventory_item_id, location_id, quantity, raw_quantity)
       values ('resitem_test', $1, $2, 2, '{"value":"2","precision":20}')`,
      [level?.item, level?.location],
    )
    const [wanted] = await shop.rows<{ stock: unknown }>(
      `select json_agg(json_build_object('outletCode', o.code,
          'qtyMilli', round((l.stocked_quantity - l.reserved_quantity) * 1000)) order by o.code) stock
       from inventory_level l
       join outlet_stock_location s on s.stock_location_id = l.location_id
       join outlet o on o.id = s.outlet_id
       where l.inventory_item_id = $1 and l.stocked_quantity > l.reserved_quantity
         and o.state = 'OPEN' and coalesce(o.open_from, '2000-01-01') <= '2026-11-21'
         and coalesce(o.open_to, '2100-01-01') >= '2026-11-21'`,
      [level?.item],
    )
    const live = await read(`/store/stock?skus=${level?.variant}`, stockAnswer)
    expect(live.stock[0]?.stock).toEqual(wanted?.stock)
  })

  it("tells the English name of every product of the demo, and none that nobody wrote", async () => {
    const items = await everything()
    expect(items.filter(({ titleEn }) => !titleEn).map(({ handle }) => handle)).toEqual([])
    const path = "/store/catalogue/cu-do-phong-nga"
    const { product } = await read(path, productDetail)
    expect(product.en.title).toBe("Phong Nga cu đơ, peanut and molasses crackers")
    expect(product.en.story).toBeNull()
    await shop.db.query(
      "update translation set translations = '{}' where reference_id = $1 and reference = 'product'",
      [product.id],
    )
    await vi.waitFor(async () => {
      expect((await read(path, productDetail)).product.en.title).toBeNull()
    }, 5_000)
  })

  it("gives a pack outside the decision no star, beside a pack that has one", async () => {
    const page = await read("/store/catalogue/cu-do-phong-nga", productDetail)
    const [first, second] = page.variants
    expect(first?.badge).toMatchObject({ status: "in_force", stars: 4 })
    expect(second?.badge).toEqual({ status: "none", reason: "packaging", since: null })
    expect(page.freshUntil).not.toBeNull()
  })

  it("names with each certificate exactly the packs that carry its star", async () => {
    const origin = await read("/store/catalogue/cu-do-phong-nga/origin", productOrigin)
    const [paper] = origin.certificates
    expect(origin.certificates).toHaveLength(1)
    const codes = paper?.goods.map(({ skuCode }) => skuCode)
    expect(codes).toContain("OC0001")
    expect(codes).not.toContain("OC0001B")
    const { producer, commune, set } = origin.related
    const near = [...producer, ...commune, ...set].map(({ handle }) => handle)
    expect(new Set(near).size).toBe(near.length)
    expect(near).not.toContain("cu-do-phong-nga")
    expect(origin.responsible?.name).toBe("Cơ sở Phong Nga")
    expect(origin.seller?.demo).toBe(true)
  })

  it("has a page for every producer, commune and outlet that it lists, and for no other", async () => {
    const index = await read("/store/places", placeIndex)
    const [maker] = index.producers.toSorted((a, b) => b.count - a.count)
    const producer = await read(`/store/producers/${maker?.handle}`, producerPage)
    expect(producer.count).toBe(maker?.count)
    expect(producer.inForce).toBe((await list(`producer=${maker?.handle}&star=in_force`)).count)
    expect(index.communes).toHaveLength(69)
    for (const { code, slug, count } of index.communes.slice(0, 3)) {
      const page = await read(`/store/places/${slug}`, communePage)
      expect([page.commune.code, page.count]).toEqual([code, count])
    }
    const outlet = await read("/store/outlets/HT01", outletPage)
    expect(outlet.count).toBe((await list("outlet=HT01")).count)
    for (const { stock } of outlet.items) {
      expect(stock.map(({ outletCode }) => outletCode)).toContain("HT01")
    }
    // Decision of HT02 in force on the tests' day, of HT08 lapsed in 2025.
    const official = await read("/store/outlets/HT02", outletPage)
    expect(official.salePoint).toMatchObject({ decisionNo: "DEMO-DB-02/2024", to: "2027-06-03" })
    expect((await read("/store/outlets/HT08", outletPage)).salePoint).toBeNull()
    for (const path of ["producers/nobody", "places/nowhere", "outlets/HT99", "outlets/x'"]) {
      expect((await shop.call("GET", `/store/${path}`)).status).toBe(404)
    }
  })

  it("shows no star the moment its decision is revoked", async () => {
    const path = "/store/catalogue/cu-do-phong-nga"
    await shop.db.query(
      `update recognition set revoked_on = '2026-11-21' where id in (
         select s.recognition_id from recognition_sku s join sku_profile p using (variant_id)
         where p.code = 'OC0001')`,
    )
    await vi.waitFor(async () => {
      const { variants } = await read(path, productDetail)
      expect(variants[0]?.badge).toMatchObject({ status: "none", reason: "revoked" })
    }, 5_000)
    expect((await read(`${path}/origin`, productOrigin)).certificates).toEqual([])
  })

  it("shows only what the key's channel sells, and no drafts", async () => {
    const [product] = await everything()
    await shop.db.query(
      `update product_sales_channel set deleted_at = now() where product_id = $1
         and sales_channel_id = (select id from sales_channel where name = 'online')`,
      [product?.productId],
    )
    await vi.waitFor(async () => {
      const gone = await shop.call("GET", `/store/catalogue/${product?.handle}`)
      expect(gone.status).toBe(404)
    }, 5_000)
    expect((await everything()).map(({ handle }) => handle)).not.toContain(product?.handle)
    const [draft] = await everything()
    await shop.db.query("update product set status = 'draft' where id = $1", [draft?.productId])
    await vi.waitFor(async () => {
      const gone = await shop.call("GET", `/store/catalogue/${draft?.handle}`)
      expect(gone.status).toBe(404)
    }, 5_000)
  })

  it.each([
    "/store/catalogue?colour=red",
    "/store/catalogue?star=9",
    "/store/catalogue?page=0",
    "/store/catalogue?page_size=101",
    "/store/catalogue?sort=-id;drop",
    "/store/catalogue?fields=*variants.inventory_items",
    "/store/catalogue/cu-do-phong-nga?fields=id",
    "/store/stock",
    "/store/summary?x=1",
    "/store/outlets?x=1",
    "/store/seller?x=1",
    "/store/outlets/HT01?x=1",
    "/store/places?x=1",
    "/store/communes?x=1",
  ])("refuses %s", async (path) => {
    const answer = await shop.call<ErrorBody>("GET", path)
    expect([answer.status, answer.body.code]).toEqual([400, "INVALID_REQUEST"])
  })

  it("does not know products of other names", async () => {
    const answer = await shop.call<ProductDetail & ErrorBody>("GET", "/store/catalogue/no-such")
    expect([answer.status, answer.body.code]).toEqual([404, "NOT_FOUND"])
  })
})
