import { join } from "node:path"
import { repoRoot } from "@ocop/ops"
import pg from "pg"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { cloneDatabase, type TestDatabase } from "../../support/index.js"
import { type Importer, importPath, openImporter, type Report } from "./import-file.js"
import { workbook } from "./workbook.js"

let database: TestDatabase
let db: pg.Pool
let importer: Importer
beforeAll(async () => {
  database = await cloneDatabase()
  importer = await openImporter(database.url)
  db = new pg.Pool({ connectionString: database.url, max: 2 })
})
afterAll(async () => {
  await importer.close()
  await db.end()
  await database.drop()
})

const statuses = (reports: Report[]) =>
  Object.fromEntries(
    ["accepted", "unchanged", "refused"].map((status) => [
      status,
      reports.filter((report) => report.status === status).length,
    ]),
  )

/** One hash over every table that an import writes. */
async function fingerprint(): Promise<string> {
  const tables = ["outlet", "legal_entity", "stock_location", "sales_channel", "producer"]
  const parts = await Promise.all(
    tables.map((table) =>
      db.query<{ hash: string }>(
        `select md5(string_agg(t::text, '|' order by t::text)) as hash from ${table} t`,
      ),
    ),
  )
  return parts.map(({ rows }) => rows[0]?.hash).join(" ")
}

// Starting one takes seconds when the machine is idle, a minute when not.
describe("imports from the command line", { timeout: 180_000 }, () => {
  it("change nothing when the file the demo was made of comes again", async () => {
    const path = join(repoRoot, "backend", "data", "products.csv")
    const { code, reports } = await importPath(database.url, "products", path)
    expect(statuses(reports)).toEqual({ accepted: 0, unchanged: 148, refused: 2 })
    expect(reports.flatMap(({ errors }) => errors.map((error) => error.code))).toEqual([
      "PRICE_QUOTE_ONLY",
      "PRICE_QUOTE_ONLY",
    ])
    expect(code).toBe(1)
  })

  const OUTLETS = [
    "Mã;Tên;Loại hình;Mã xã;Tỉnh;Chủ sở hữu;Bán rượu",
    "HT14;Quầy thử;cửa hàng;18073;Hà Tĩnh;HTX thử;có",
    "HT02;Cửa hàng đổi tên;SHOP;18133;Hà Tĩnh;HTX mẫu Hương Sơn;",
    "HT15;Sai xã;SHOP;99999;Hà Tĩnh;HTX thử;không",
    "H5;Sai mã;SHOP;;Hà Tĩnh;HTX thử;không",
  ].join("\n")

  it("say on a dry run what would change, and write nothing", async () => {
    const before = await fingerprint()
    const { reports } = await importer.take("outlets", OUTLETS, "--dry-run")
    expect(statuses(reports)).toEqual({ accepted: 2, unchanged: 0, refused: 2 })
    expect(reports.find(({ key }) => key === "HT02")?.changes).toEqual([
      { field: "name", from: "Cửa hàng OCOP Phố Châu (mẫu)", to: "Cửa hàng đổi tên" },
    ])
    expect(await fingerprint()).toBe(before)
  })

  it("import the good rows, name what is wrong with the others, and settle after once", async () => {
    const first = await importer.take("outlets", OUTLETS)
    expect(statuses(first.reports)).toEqual({ accepted: 2, unchanged: 0, refused: 2 })
    expect(first.reports.filter(({ status }) => status === "refused")).toMatchObject([
      { row: 4, errors: [{ field: "commune_code", code: "UNKNOWN_REFERENCE", value: "99999" }] },
      { row: 5, errors: [{ field: "code", code: "UNKNOWN_VALUE", value: "H5" }] },
    ])
    const again = await importer.take("outlets", OUTLETS)
    expect(statuses(again.reports)).toEqual({ accepted: 0, unchanged: 2, refused: 2 })

    const { rows } = await db.query(
      `select o.may_sell_alcohol, e.name as owner, e.kind, count(l.*)::int as locations,
         count(c.*)::int as channels
       from outlet o join legal_entity e on e.id = o.legal_entity_id
       left join outlet_stock_location l on l.outlet_id = o.id
       left join outlet_sales_channel c on c.outlet_id = o.id
       where o.code = 'HT14' group by 1, 2, 3`,
    )
    expect(rows).toEqual([
      { may_sell_alcohol: true, owner: "HTX thử", kind: "COOPERATIVE", locations: 1, channels: 1 },
    ])
  })

  it("take a workbook of communes as they take a text file of them", async () => {
    const head = ["Mã xã", "Tên xã", "Loại", "Vĩ độ", "Kinh độ", "Huyện cũ"]
    const row = ["18073", "Phường Thành Sen", "phường", 18.341, 105.902, "DEMO cũ"] as const
    const wrong = ["1807", "Xã sai", "xã", 18, 105, ""]
    const book = workbook([head, row, wrong])
    const first = await importer.take("communes", book)
    expect(first.reports).toMatchObject([
      { row: 2, status: "accepted", key: "18073" },
      { row: 3, status: "refused", errors: [{ field: "code", value: "1807" }] },
    ])
    const { rows } = await db.query(
      "select type, latitude::float8, old_districts from commune where code = '18073'",
    )
    expect(rows).toEqual([{ type: "ward", latitude: 18.341, old_districts: "DEMO cũ" }])
    const text = [head, row].map((cells) => cells.join(";")).join("\n")
    for (const again of [book, text]) {
      const { reports } = await importer.take("communes", again)
      expect(reports[0]).toMatchObject({ status: "unchanged" })
    }
  })

  it("take Windows-1258 and decomposed UTF-8 for the same producer", async () => {
    // "name\nCơ sở Mật Thử" in the old code page: ơ 0xf5, hook 0xd2, dot below 0xf2, ư 0xfd.
    const old = Buffer.concat([
      Buffer.from("name\nC"),
      Buffer.from([0xf5, 0x20, 0x73, 0xf5, 0xd2, 0x20, 0x4d, 0xe2, 0xf2, 0x74, 0x20]),
      Buffer.from([0x54, 0x68, 0xfd, 0xd2, 0x0a]),
    ])
    const first = await importer.take("producers", old)
    expect(first.reports).toMatchObject([{ status: "accepted", key: "co-so-mat-thu" }])
    const decomposed = `\ufeffname\n${"Cơ sở Mật Thử".normalize("NFD")}\n`
    const second = await importer.take("producers", decomposed)
    expect(second.reports).toMatchObject([{ status: "unchanged", key: "co-so-mat-thu" }])
  })

  it("leave a product without a price as a draft and price it when a file names one", async () => {
    const head = "name_vi,qd26_set_no,unit,price\n"
    await importer.take("products", `${head}Bánh thử nghiệm,6,gói,\n`)
    const product = () =>
      db.query(
        `select p.status, s.code, price.amount::int as price from product p
         join product_variant v on v.product_id = p.id join sku_profile s on s.variant_id = v.id
         left join product_variant_price_set ps on ps.variant_id = v.id
         left join price on price.price_set_id = ps.price_set_id and price.deleted_at is null
         where p.handle = 'banh-thu-nghiem'`,
      )
    expect((await product()).rows).toMatchObject([{ status: "draft", price: null }])
    const priced = `${head}Bánh thử nghiệm,6,gói,32.000đ\n`
    expect((await importer.take("products", priced)).reports).toMatchObject([
      { changes: [{ field: "price", from: null, to: 32_000 }] },
    ])
    expect((await product()).rows).toMatchObject([{ price: 32_000 }])
    expect((await importer.take("products", priced)).reports).toMatchObject([
      { status: "unchanged" },
    ])
  })

  it("link a product to the online channel alone, however many outlets there are", async () => {
    const { rows } = await db.query(
      `select channel.name from product p join product_sales_channel l on l.product_id = p.id
       join sales_channel channel on channel.id = l.sales_channel_id
       where p.handle = 'banh-thu-nghiem' and l.deleted_at is null`,
    )
    expect(rows).toEqual([{ name: "online" }])
  })

  it("record a decision of several rows once, and refuse a row that contradicts it", async () => {
    const head = "Số quyết định,Ngày quyết định,Mã SKU,Sao,Bộ sản phẩm\n"
    const rows = "DEMO-TEST-9,15/10/2026,OC0040,4 sao,bo-a\nDEMO-TEST-9,15/10/2026,OC0041,4*,bo-a\n"
    const first = await importer.take("recognitions", head + rows)
    expect(statuses(first.reports)).toEqual({ accepted: 2, unchanged: 0, refused: 0 })
    const wrong = `${head}${rows}DEMO-TEST-9,15/10/2026,OC0042,3,bo-a\nDEMO-TEST-9,15/10/2026,XX9,4,bo-a\nDEMO-TEST-9,15/10/2026,BB0001,4,bo-a\n`
    const second = await importer.take("recognitions", wrong)
    expect(statuses(second.reports)).toEqual({ accepted: 0, unchanged: 2, refused: 3 })
    expect(second.reports.flatMap(({ errors }) => errors)).toMatchObject([
      { field: "stars", code: "CONFLICTS_WITH_STORED" },
      { field: "sku", code: "UNKNOWN_REFERENCE" },
      { field: "sku", code: "UNKNOWN_REFERENCE", value: "BB0001" },
    ])
    const { rows: stored } = await db.query(
      `select r.stars, r.valid_to::text, count(s.*)::int as skus from recognition r
       join recognition_sku s on s.recognition_id = r.id where r.decision_no = 'DEMO-TEST-9'
       group by r.id`,
    )
    expect(stored).toEqual([{ stars: 4, valid_to: "2029-10-15", skus: 2 }])
  })

  it("leave nothing behind when the last step of a row's workflow fails", async () => {
    await db.query(`create function test_refuse() returns trigger language plpgsql as
      $$ begin raise exception 'refused by the test'; end $$`)
    for (const table of ["outlet_sales_channel", "producer_product"]) {
      await db.query(`create trigger test_refuse before insert on ${table}
        for each row execute function test_refuse()`)
    }
    const outlet = `${OUTLETS.split("\n")[0]}\nHT77;Không mở được;SHOP;18073;Hà Tĩnh;HTX lỡ;có\n`
    const product = "name_vi,producer,qd26_set_no,unit,price\nHàng lỡ,HTX lỡ,6,gói,9.000đ\n"
    const results = [
      await importer.take("outlets", outlet),
      await importer.take("products", product),
    ]
    for (const { reports } of results) {
      expect(reports).toMatchObject([{ status: "refused", errors: [{ code: "WRITE_FAILED" }] }])
    }
    const { rows } = await db.query(
      `select (select count(*)::int from outlet where code = 'HT77' and deleted_at is null) as outlets,
         (select count(*)::int from stock_location where name ~ 'HT77' and deleted_at is null) as places,
         (select count(*)::int from sales_channel where name = 'HT77' and deleted_at is null) as channels,
         (select count(*)::int from product where handle = 'hang-lo' and deleted_at is null) as products,
         (select count(*)::int from sku_profile s left join product_variant v on v.id = s.variant_id
           and v.deleted_at is null where v.id is null and s.deleted_at is null) as orphans`,
    )
    expect(rows).toEqual([{ outlets: 0, places: 0, channels: 0, products: 0, orphans: 0 }])
  })
})
