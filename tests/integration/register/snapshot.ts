import { posChanges, posSnapshot } from "@ocop/contracts"
import { beforeAll, describe, expect, it } from "vitest"
import type { Till } from "../intake/support/till.js"
import { province } from "./stage.js"

let till: Till
beforeAll(async () => {
  till = await province.till(1)
})

/** Longer than the server may serve an old book. */
const bookIsFresh = () => new Promise((done) => setTimeout(done, 1_200))
const stockOf = (stock: [string, string, number][], sku: string, outlet: string) =>
  stock.find(([id, code]) => id === `variant_${sku}` && code === outlet)?.[2]
const reserve = (id: string, sku: string, q: number) =>
  province.db.query(
    `insert into reservation_item (id, inventory_item_id, location_id, quantity, raw_quantity)
     values ($1, $2, 'sloc_1', $3::numeric, jsonb_build_object('value', $3::text, 'precision', 20))`,
    [id, `iitem_${sku}`, q],
  )

describe("the snapshot", () => {
  it("keeps to the contract and holds only what is published and priced", async () => {
    await province.db.query("update product set status = 'draft' where id = 'prod_b39'")
    await province.db.query("update price set deleted_at = now() where id = 'price_b38'")
    await bookIsFresh()
    const { status, body } = await till.snapshot()
    expect(status).toBe(200)
    expect(posSnapshot.safeParse(body).error?.issues).toBeUndefined()
    const ids = body.skus.map((sku) => sku.id)
    expect(ids).toContain("variant_honey")
    expect(ids).not.toContain("variant_b39")
    expect(ids).not.toContain("variant_b38")
    expect(body.stock.some(([id]) => id === "variant_b39")).toBe(false)
  })

  it("names what gifts are packed in, which is sold like all goods", async () => {
    const read = async () => (await till.snapshot()).body
    expect("packings" in (await read())).toBe(false)
    await province.db.query(
      "update sku_profile set is_packing = true where variant_id = 'variant_b37'",
    )
    await bookIsFresh()
    const body = await read()
    expect(posSnapshot.safeParse(body).error?.issues).toBeUndefined()
    expect(body.packings).toEqual(["variant_b37"])
    expect(body.skus.map(({ id }) => id)).toContain("variant_b37")
    await province.db.query(
      "update sku_profile set is_packing = false where variant_id = 'variant_b37'",
    )
    await bookIsFresh()
  })

  it("has what gifts are packed in among no favourites, however often it is sold", async () => {
    const other = await province.till(3)
    const opened = other.sale({
      lines: [
        { sku: "b37", qtyMilli: 1000 },
        { sku: "b36", qtyMilli: 1000 },
      ],
    })
    await other.send([opened])
    await province.db.query(
      "update sku_profile set is_packing = true where variant_id = 'variant_b37'",
    )
    await bookIsFresh()
    const { favourites } = (await other.snapshot()).body
    expect(favourites).toContain("variant_b36")
    expect(favourites).not.toContain("variant_b37")
    await province.db.query(
      "update sku_profile set is_packing = false where variant_id = 'variant_b37'",
    )
    await bookIsFresh()
  })

  it("shows sellable stock less reservations, of every outlet, and lots of its own", async () => {
    await reserve("resitem_shown", "cake", 3)
    const { body } = await till.snapshot()
    expect(stockOf(body.stock, "cake", "HT01")).toBe(37_000)
    expect(stockOf(body.stock, "cake", "HT02")).toBe(60_000)
    expect(stockOf(body.stock, "orange", "HT01")).toBe(20_000)
    expect(body.skus.find((sku) => sku.id === "variant_cake")?.lots).toEqual([
      { lotNo: "C1", expiresOn: "2026-12-20", qtyMilli: 40_000 },
    ])
  })

  it("tells the prices of goods near their end, and then the age of lots where a rule asks for it", async () => {
    const add = (id: string, basis: string) =>
      province.db.query(
        `insert into clearance_rule (id, basis, at_most, percent, valid_from, created_by)
         values ($1, $2, 1, 10, '2026-11-01', 'test')`,
        [id, basis],
      )
    const read = async () => {
      await bookIsFresh()
      const { body } = await till.snapshot()
      expect(posSnapshot.safeParse(body).error?.issues).toBeUndefined()
      const lot = body.skus.find((sku) => sku.id === "variant_cake")?.lots[0]
      return [body.clearances?.map(({ name }) => name), lot && "producedOn" in lot]
    }
    expect(await read()).toEqual([undefined, false])
    await add("clear_days", "days")
    expect(await read()).toEqual([["Cận hạn −10 %"], false])
    await add("clear_share", "share")
    expect(await read()).toEqual([["Cận hạn −10 %", "Cận hạn −10 %"], true])
    await province.db.query("update clearance_rule set ended_at = now(), ended_by = 'test'")
  })

  it("shows a register only the staff of its own outlet, sealed to this device", async () => {
    const other = await province.till(2)
    const [own, theirs] = [(await till.snapshot()).body, (await other.snapshot()).body]
    expect(own.staff.map((person) => person.id)).toEqual(["staff_1"])
    expect(theirs.staff.map((person) => person.id)).toEqual(["staff_2"])
    const second = await province.till(1)
    const [mine] = own.staff
    const [again] = (await second.snapshot()).body.staff
    expect(again?.pin.seal).not.toBe(mine?.pin.seal)
    expect(again?.pin.serverKey).not.toEqual(mine?.pin.serverKey)
  })

  it("keeps its version while stock moves, and changes it with a price, a star or a person", async () => {
    const versions = [(await till.snapshot()).body.version]
    await till.send([till.sale()])
    expect((await till.snapshot()).body.version).toBe(versions[0])
    for (const sql of [
      "update price set amount = 90000 where id = 'price_honey'",
      "update recognition set revoked_on = '2026-11-21' where id = 'rec_cake'",
      "insert into staff_outlet values ('staff_3', 'out_1', 'manager')",
    ]) {
      await province.db.query(sql)
      await bookIsFresh()
      const { version } = (await till.snapshot()).body
      expect(versions, sql).not.toContain(version)
      expect((await till.changes("0")).body.version).toBe(version)
      versions.push(version)
    }
  })
})

/**
 * A cursor behind everything that moved so far. Open transactions of the whole server hold cursors
 * back (what they might hide is told twice), those of other test databases among them.
 */
async function quietCursor(own: typeof till): Promise<string> {
  for (let { cursor } = (await own.snapshot()).body; ; ) {
    const { body } = await own.changes(cursor)
    if (body.stock.length === 0) return body.cursor
    cursor = body.cursor
    await new Promise((done) => setTimeout(done, 100))
  }
}

describe("the changes", () => {
  it("name exactly what moved since the cursor, with the register's own progress", async () => {
    const own = await province.till(1)
    const cursor = await quietCursor(own)
    await own.send([own.sale({ lines: [{ sku: "wine", qtyMilli: 2000 }] })])
    const answer = await own.changes(cursor)
    expect(posChanges.safeParse(answer.body).success).toBe(true)
    const after = answer.body
    expect(after.stock).toEqual([["variant_wine", "HT01", 8_000]])
    expect(after.appliedThrough).toBe(1)
  })

  it("tell of reservations and of goods that ran out", async () => {
    const cursor = await quietCursor(till)
    await reserve("resitem_last", "last", 10)
    expect((await till.changes(cursor)).body.stock).toEqual([["variant_last", "HT01", 0]])
  })

  it("never skip a transaction that commits late", async () => {
    const late = await province.db.connect()
    try {
      await late.query("begin")
      await late.query("select * from stock_post($1)", [
        JSON.stringify([
          {
            n: 1,
            i: "iitem_tea",
            l: "sloc_2",
            q: 5,
            lot: "T1",
            owner: "le_shop",
            cause: "receipt",
          },
        ]),
      ])
      await till.send([till.sale()])
      const during = (await till.changes((await till.snapshot()).body.cursor)).body
      expect(stockOf(during.stock, "tea", "HT02")).toBeUndefined()
      await late.query("commit")
      const after = (await till.changes(during.cursor)).body
      expect(stockOf(after.stock, "tea", "HT02")).toBe(35_000)
    } finally {
      late.release()
    }
  })

  it("refuse a cursor that is none", async () => {
    for (const cursor of ["", "-1", "1e5", "x".repeat(65), "1' or 1=1"]) {
      const answer = await till.changes(cursor)
      expect(answer, cursor).toMatchObject({ status: 400, body: { code: "INVALID_REQUEST" } })
    }
  })
})
