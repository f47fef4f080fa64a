import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { type Kernel, openKernel } from "./kernel-fixture.js"

let kernel: Kernel
beforeAll(async () => {
  kernel = await openKernel()
})
afterAll(() => kernel.close())

const A = "sloc_a"
const B = "sloc_b"

describe("the ledger", () => {
  it("moves lot and level with every movement, fractions included", async () => {
    const i = await kernel.item()
    await kernel.post([{ i, l: A, q: 2.5, lot: "L1", owner: "farm" }])
    await kernel.post([{ i, l: A, q: -0.5 }])
    expect(await kernel.lotLine(i)).toEqual(["L1 farm 2"])
    expect(await kernel.level(i, A)).toEqual({ stocked: "2", reserved: "0", raw: "2" })
  })

  it("refuses to change or forget a movement", async () => {
    const i = await kernel.item()
    await kernel.post([{ i, l: A, q: 1, lot: "L1", owner: "farm" }])
    for (const sql of [
      "update stock_move set qty = 2",
      "delete from stock_move",
      "truncate stock_move",
    ]) {
      await expect(kernel.db.query(sql)).rejects.toThrow(/append-only/)
    }
  })

  it("refuses a quantity written into a lot beside the ledger", async () => {
    const i = await kernel.item()
    await kernel.post([{ i, l: A, q: 1, lot: "L1", owner: "farm" }])
    const tamper = kernel.db.query("update stock_lot set qty = 99 where inventory_item_id = $1", [
      i,
    ])
    await expect(tamper).rejects.toThrow(/only movements/)
    const rename = kernel.db.query(
      "update stock_lot set owner_id = 'x' where inventory_item_id = $1",
      [i],
    )
    await expect(rename).rejects.toThrow(/identity/)
  })

  it("turns an absolute write to a level into a movement", async () => {
    const i = await kernel.item()
    await kernel.post([{ i, l: A, q: 5, lot: "L1", owner: "farm" }])
    await kernel.db.query(
      "update inventory_level set stocked_quantity = 2, reserved_quantity = 77 where inventory_item_id = $1",
      [i],
    )
    expect(await kernel.lotLine(i)).toEqual(["L1 farm 2"])
    expect(await kernel.level(i, A)).toEqual({ stocked: "2", reserved: "0", raw: "2" })
    const causes = await kernel.rows(
      "select cause from stock_move where inventory_item_id = $1 and qty = -3",
      [i],
    )
    expect(causes).toEqual([{ cause: "unknown" }])
  })

  it("empties the lots when a level is deleted", async () => {
    const i = await kernel.item()
    await kernel.post([{ i, l: A, q: 5, lot: "L1", owner: "farm" }])
    await kernel.db.query(
      "update inventory_level set deleted_at = now() where inventory_item_id = $1",
      [i],
    )
    expect(await kernel.lotLine(i)).toEqual([])
  })

  it("refuses a movement that names a lot of another outlet", async () => {
    const i = await kernel.item()
    await kernel.post([
      { i, l: A, q: 5, lot: "L1", owner: "farm" },
      { i, l: B, q: 5, lot: "L1", owner: "farm" },
    ])
    const crossed = kernel.db.query(
      `insert into stock_move (inventory_item_id, location_id, kind, qty, lot_id)
       select inventory_item_id, $2, 's', -1, id from stock_lot where inventory_item_id = $1 and location_id = $3`,
      [i, B, A],
    )
    await expect(crossed).rejects.toThrow(/another item or outlet/)
  })

  it("refuses a movement of a lot that does not exist", async () => {
    const i = await kernel.item()
    await kernel.post([{ i, l: A, q: 5, lot: "L1", owner: "farm" }])
    const lost = kernel.db.query(
      `insert into stock_move (inventory_item_id, location_id, kind, qty, lot_id)
       values ($1, $2, 's', -1, 2000000000)`,
      [i, A],
    )
    await expect(lost).rejects.toThrow(/another item or outlet/)
  })
})

describe("goods that orders hold", () => {
  const asked = async (i: string) =>
    (
      await kernel.rows<{ details: { stocked: number; reserved: number } }>(
        "select details from intake_exception where kind = 'RESERVED_SHORT' and subject = $1",
        [`${i} @ ${A}`],
      )
    ).map(({ details }) => `${details.reserved} held, ${details.stocked} there`)
  const held = async () => {
    const i = await kernel.item()
    await kernel.post([{ i, l: A, q: 5, lot: "L1", owner: "farm" }])
    await kernel.reserve(i, A, 3)
    return i
  }

  it("may be sold at a till, and a manager is asked once", async () => {
    const i = await held()
    await kernel.post([{ i, l: A, q: -2, cause: "sale" }])
    expect(await asked(i)).toEqual([])
    await kernel.post([{ i, l: A, q: -1, cause: "sale" }])
    await kernel.post([{ i, l: A, q: -1, cause: "sale" }])
    expect(await asked(i)).toEqual(["3 held, 2 there"])
  })

  it("are missed too when Medusa or a hand writes the level", async () => {
    const i = await held()
    await kernel.db.query(
      "update inventory_level set stocked_quantity = 1 where inventory_item_id = $1",
      [i],
    )
    expect(await asked(i)).toEqual(["3 held, 1 there"])
  })

  it("leave in their own parcel without a question", async () => {
    const i = await held()
    await kernel.post([{ i, l: A, q: -3, cause: "web-fulfilment" }])
    expect(await asked(i)).toEqual([])
  })
})

describe("picking lots", () => {
  it("takes the earliest expiry first, and an expired lot last", async () => {
    const i = await kernel.item()
    await kernel.post([
      { i, l: A, q: 3, lot: "late", owner: "x", expires: "2027-05-01" },
      { i, l: A, q: 3, lot: "soon", owner: "y", expires: "2026-12-01" },
      { i, l: A, q: 3, lot: "gone", owner: "z", expires: "2026-11-20" },
      { i, l: A, q: 3, lot: "never", owner: "w" },
    ])
    await kernel.post([{ i, l: A, q: -4 }])
    expect(await kernel.lotLine(i)).toEqual(["gone z 3", "late x 2", "never w 3"])
    await kernel.post([{ i, l: A, q: -6 }])
    expect(await kernel.lotLine(i)).toEqual(["gone z 2"])
  })

  it("takes a named lot before anybody else in the batch can", async () => {
    const i = await kernel.item()
    await kernel.post([
      { i, l: A, q: 3, lot: "L1", owner: "x", expires: "2026-12-01" },
      { i, l: A, q: 9, lot: "L2", owner: "y", expires: "2027-12-01" },
    ])
    await kernel.post([
      { i, l: A, q: -4 },
      { i, l: A, q: -3, lot: "L1" },
    ])
    expect(await kernel.lotLine(i)).toEqual(["L2 y 5"])
  })

  it("never makes a named lot negative: what it lacks is owed by its owner's catch-all", async () => {
    const i = await kernel.item()
    await kernel.post([
      { i, l: A, q: 1, lot: "L1", owner: "x" },
      { i, l: A, q: 5, lot: "L2", owner: "y" },
    ])
    await kernel.post([{ i, l: A, q: -3, lot: "L1" }])
    expect(await kernel.lotLine(i)).toEqual(["- x -2", "L2 y 5"])
    expect((await kernel.level(i, A))?.stocked).toBe("3")
  })

  it("gives what nobody has to the owner of the newest lot of that outlet", async () => {
    const i = await kernel.item()
    await kernel.post([{ i, l: A, q: 1, lot: "L1", owner: "old" }])
    await kernel.post([{ i, l: A, q: 1, lot: "L2", owner: "new" }])
    await kernel.post([{ i, l: A, q: -3 }])
    expect(await kernel.lotLine(i)).toEqual(["- new -1"])
  })

  it("asks a manager when nobody can be the owner", async () => {
    const i = await kernel.item()
    await kernel.post([{ i, l: A, q: -1 }])
    expect(await kernel.lotLine(i)).toEqual(["- unknown -1"])
    const asked = await kernel.rows("select kind from intake_exception where subject like $1", [
      `${i}%`,
    ])
    expect(asked).toEqual([{ kind: "OWNER_UNKNOWN" }])
  })

  it("makes good what the catch-all owes with the next receipt of the same owner", async () => {
    const i = await kernel.item()
    await kernel.post([{ i, l: A, q: -2, owner: "x" }])
    await kernel.post([{ i, l: A, q: 5, lot: "L9", owner: "other", cause: "receipt" }])
    await kernel.post([{ i, l: A, q: 5, lot: "L1", owner: "x", cause: "receipt" }])
    expect(await kernel.lotLine(i)).toEqual(["L1 x 3", "L9 other 5"])
    const netted = await kernel.rows(
      "select trim_scale(qty)::text qty, reference from stock_move where inventory_item_id = $1 and cause = 'netting' order by qty",
      [i],
    )
    expect(netted).toEqual([
      { qty: "-2", reference: null },
      { qty: "2", reference: null },
    ])
  })

  it("counts only sellable goods in the level", async () => {
    const i = await kernel.item()
    await kernel.post([
      { i, l: A, q: 5, lot: "L1", owner: "x" },
      { i, l: A, q: 2, lot: "L1", owner: "x", cond: "DAMAGED" },
    ])
    expect((await kernel.level(i, A))?.stocked).toBe("5")
    await expect(kernel.post([{ i, l: A, q: -3, lot: "L1", cond: "DAMAGED" }])).rejects.toThrow(
      /stock_lot_not_negative/,
    )
  })
})

describe("reservations", () => {
  it("refuse more than there is, for plain SQL too, and leave nothing behind", async () => {
    const i = await kernel.item()
    await kernel.post([{ i, l: A, q: 2, lot: "L1", owner: "x" }])
    await kernel.reserve(i, A, 1.5)
    await expect(kernel.reserve(i, A, 0.6)).rejects.toThrow(/STOCK_SHORT/)
    await kernel.reserve(i, A, 0.5)
    expect((await kernel.level(i, A))?.reserved).toBe("2")
  })

  it("sum the lines of one item before they look", async () => {
    const i = await kernel.item()
    await kernel.post([{ i, l: A, q: 3, lot: "L1", owner: "x" }])
    const both = kernel.db.query(
      `insert into reservation_item (id, inventory_item_id, location_id, quantity, raw_quantity)
       values ('two_a' || $1, $1, $2, 2, '{}'), ('two_b' || $1, $1, $2, 2, '{}')`,
      [i, A],
    )
    await expect(both).rejects.toThrow(/STOCK_SHORT/)
    expect((await kernel.level(i, A))?.reserved).toBe("0")
  })

  it("give back when they change, move, are removed or restored", async () => {
    const i = await kernel.item()
    await kernel.post([
      { i, l: A, q: 5, lot: "L1", owner: "x" },
      { i, l: B, q: 5, lot: "L1", owner: "x" },
    ])
    const id = await kernel.reserve(i, A, 4)
    await kernel.db.query("update reservation_item set quantity = 1.5 where id = $1", [id])
    expect((await kernel.level(i, A))?.reserved).toBe("1.5")
    await kernel.db.query("update reservation_item set location_id = $2 where id = $1", [id, B])
    expect((await kernel.level(i, A))?.reserved).toBe("0")
    expect((await kernel.level(i, B))?.reserved).toBe("1.5")
    await kernel.db.query("update reservation_item set deleted_at = now() where id = $1", [id])
    expect((await kernel.level(i, B))?.reserved).toBe("0")
    await kernel.db.query("update reservation_item set deleted_at = null where id = $1", [id])
    expect((await kernel.level(i, B))?.reserved).toBe("1.5")
    await kernel.db.query("delete from reservation_item where id = $1", [id])
    expect((await kernel.level(i, B))?.reserved).toBe("0")
  })

  it("sell the last ten exactly ten times to forty at once", async () => {
    const i = await kernel.item()
    await kernel.post([{ i, l: A, q: 10, lot: "L1", owner: "x" }])
    const tries = await Promise.allSettled(
      Array.from({ length: 40 }, () => kernel.reserve(i, A, 1)),
    )
    expect(tries.filter((t) => t.status === "fulfilled")).toHaveLength(10)
    expect((await kernel.level(i, A))?.reserved).toBe("10")
  })
})

describe("returns", () => {
  const back = (i: string, l: string, q: number, document: string) =>
    kernel.db.query("select stock_adjust($1, $2)", [JSON.stringify([{ n: 1, i, l, q }]), document])

  it("go to the lots and owners that the sale took, wherever they are handed in", async () => {
    const i = await kernel.item()
    await kernel.post([
      { i, l: A, q: 1, lot: "L1", owner: "x", expires: "2026-12-01" },
      { i, l: A, q: 9, lot: "L2", owner: "y", expires: "2027-12-01" },
    ])
    const sale = "sale:00000000-0000-4000-8000-00000000abcd"
    await kernel.post([{ i, l: A, q: -3, cause: "sale", reference: sale }])
    await back(i, B, 1, sale)
    await back(i, A, 2, sale)
    const lots = (await kernel.lots(i)).filter((lot) => Number(lot.qty) !== 0)
    expect(
      lots.map((lot) => `${lot.location_id} ${lot.lot_no} ${lot.owner_id} ${lot.qty}`),
    ).toEqual(["sloc_a L1 x 1", "sloc_a L2 y 8", "sloc_b L2 y 1"])
  })

  it("that are undone leave the lots they came to, and can be made again", async () => {
    const i = await kernel.item()
    await kernel.post([
      { i, l: A, q: 1, lot: "L1", owner: "x", expires: "2026-12-01" },
      { i, l: A, q: 9, lot: "L2", owner: "y", expires: "2027-12-01" },
    ])
    const sale = "sale:00000000-0000-4000-8000-00000000cafe"
    await kernel.post([{ i, l: A, q: -3, cause: "sale", reference: sale }])
    const after = await kernel.lotLine(i)
    for (const _ of [1, 2]) {
      await back(i, A, 3, sale)
      expect(await kernel.lotLine(i)).toEqual(["L1 x 1", "L2 y 9"])
      await back(i, A, -3, sale)
      expect(await kernel.lotLine(i)).toEqual(after)
    }
  })

  it("that no sale explains go to nobody, and a manager is asked", async () => {
    const i = await kernel.item()
    await kernel.post([{ i, l: A, q: 5, lot: "L1", owner: "x" }])
    const sale = "sale:00000000-0000-4000-8000-00000000beef"
    await kernel.post([{ i, l: A, q: -1, cause: "sale", reference: sale }])
    await back(i, A, 2, sale)
    expect(await kernel.lotLine(i)).toEqual(["- unknown 1", "L1 x 5"])
    const asked = await kernel.rows(
      "select details->>'qty' qty from intake_exception where subject = $1",
      [sale],
    )
    expect(asked).toEqual([{ qty: "1" }])
  })
})
