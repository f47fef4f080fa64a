import type { SaleFact } from "@ocop/contracts"
import { describe, expect, it } from "vitest"
import type { Till } from "../support/till.js"
import {
  footprint,
  forgotten,
  hireManager,
  kinds,
  moved,
  province,
  statuses,
  till,
} from "./stage.js"

describe("a sale of a till", () => {
  it("is stored with lines and tenders, takes stock once, and is acknowledged by number", async () => {
    const before = await province.level("honey", 1)
    const sale = till.sale({ lines: [{ sku: "honey", qtyMilli: 2000 }] })
    const answer = await till.send([sale])
    expect(statuses(answer)).toEqual(["accepted"])
    expect(answer.body.appliedThrough).toBe(sale.seq)
    expect((await province.level("honey", 1)).stocked).toBe(before.stocked - 2)
    const [stored] = await province.rows(
      `select s.receipt_no, s.total::int, s.change::int, sum(l.payable)::int lines,
         (select sum(amount)::int from sale_tender t where t.sale_id = s.id) tenders
       from sale s join sale_line l on l.sale_id = s.id where s.id = $1 group by s.id`,
      [sale.id],
    )
    expect(stored).toEqual({
      receipt_no: sale.receiptNo,
      total: 200_000,
      change: 5_000,
      lines: 200_000,
      tenders: 205_000,
    })
  })

  it("keeps the stamps that were scanned with its lines, letter by letter", async () => {
    const stamps = ["https://id.example.test/01/09506000134352/10/L7/21/S1", "DEMO tem ướt ½"]
    const sale = till.sale()
    const stamped = { ...sale, lines: sale.lines.map((line) => ({ ...line, stamps })) }
    expect(statuses(await till.send([stamped]))).toEqual(["accepted"])
    expect(
      await province.rows("select fact->'lines'->0->'stamps' stamps from sale where id = $1", [
        sale.id,
      ]),
    ).toEqual([{ stamps }])
  })

  it("of half a kilogram is counted as half a kilogram", async () => {
    const before = await province.level("orange", 1)
    const sale = till.sale({ lines: [{ sku: "orange", qtyMilli: 500 }] })
    expect(statuses(await till.send([sale]))).toEqual(["accepted"])
    expect((await province.level("orange", 1)).stocked).toBe(before.stocked - 0.5)
    expect(await moved(sale.id)).toBe(-0.5)
  })

  it("whose answer was lost is answered again and changes nothing", async () => {
    const sale = till.sale()
    const first = await till.send([sale])
    const state = await footprint()
    const again = await till.send([sale])
    expect(statuses(again)).toEqual(["duplicate"])
    expect(again.body.appliedThrough).toBe(first.body.appliedThrough)
    expect(await footprint()).toBe(state)
  })

  it("sent ten times at once is posted once", async () => {
    const batch = [till.sale(), till.sale(), till.sale()]
    const answers = await Promise.all(Array.from({ length: 10 }, () => till.send(batch)))
    expect(answers.every((a) => a.status === 200)).toBe(true)
    const accepted = answers.flatMap(statuses).filter((s) => s === "accepted")
    expect(accepted).toHaveLength(3)
    for (const sale of batch) expect(await moved(sale.id)).toBe(-1)
  })

  it("arrives in any order, in overlapping batches, without a gap in the end", async () => {
    const own = await province.till(1)
    const [a, b, c, d] = [own.sale(), own.sale(), own.sale(), own.sale()]
    expect((await own.send([d, b])).body.appliedThrough).toBe(0)
    expect((await own.send([b, a])).body.appliedThrough).toBe(2)
    const last = await own.send([c, d])
    expect(statuses(last)).toEqual(["accepted", "duplicate"])
    expect(last.body.appliedThrough).toBe(4)
  })

  it("of the last evening of 2026 keeps its 8 % when it arrives in the new year", async () => {
    const sale = till.sale({ businessDay: "2026-12-31", at: "2026-12-31T23:55:00+07:00" })
    const [status] = statuses(await till.send([sale]))
    expect(["accepted", "needs_review"]).toContain(status)
    const [line] = await province.rows(
      "select rate_bp, tax_rule_id, vat::int from sale_line where sale_id = $1",
      [sale.id],
    )
    expect(line).toEqual({ rate_bp: 800, tax_rule_id: "vat-standard-reduced-2025", vat: 7407 })
    expect(await kinds(`sale:${sale.id}`)).not.toContain("TAX_DRIFT")
  })

  it("is never refused for stock: two tills sell the last one, and one exception asks a manager", async () => {
    await province.receive([["b40", 2, 1, "N1", null]])
    const [one, two] = [await province.till(2), await province.till(2)]
    const lines = [{ sku: "b40", qtyMilli: 1000 }]
    const answers = await Promise.all([
      one.send([one.sale({ lines })]),
      two.send([two.sale({ lines })]),
    ])
    expect(answers.flatMap(statuses).sort()).toEqual(["accepted", "needs_review"])
    expect(statuses(await one.send([one.sale({ lines })]))).toEqual(["needs_review"])
    expect((await province.level("b40", 2)).stocked).toBe(-2)
    expect(await kinds("iitem_b40@sloc_2")).toEqual(["NEGATIVE_STOCK"])
  })

  it("at another price, with a lapsed star or a wrong clock is posted and flagged", async () => {
    const price = till.sale()
    await province.db.query("update price set amount = 110000 where id = 'price_honey'")
    await forgotten()
    expect(statuses(await till.send([price]))).toEqual(["needs_review"])
    await province.db.query("update price set amount = 100000 where id = 'price_honey'")
    await forgotten()
    const badge = { stars: 3 as const, recognitionId: "rec_tea" }
    const star = till.sale({ lines: [{ sku: "tea", qtyMilli: 1000, badge }] })
    const clock = till.sale({ clockOffsetMs: 3_600_000 })
    const answer = await till.send([star, clock])
    expect(statuses(answer)).toEqual(["needs_review", "needs_review"])
    expect(await kinds(`sale:${price.id}`)).toEqual(["PRICE_DRIFT"])
    expect(await kinds(`sale:${star.id}`)).toEqual(["BADGE_DRIFT"])
    expect(await kinds(`sale:${clock.id}`)).toEqual(["CLOCK_DRIFT"])
    expect(await moved(star.id)).toBe(-1)
  })

  it("of a lot near its end costs what the server says too, by the lot's last day; else it is flagged", async () => {
    const rule = "clear_test"
    await province.db.query(
      `insert into clearance_rule (id, basis, at_most, percent, outlet_codes, valid_from, created_by)
       values ($1, 'days', 5, 20, '["HT02"]', '2026-11-01', 'test')`,
      [rule],
    )
    await province.receive([
      ["b37", 2, 5, "NEAR", "2026-11-24"],
      ["b37", 2, 5, "FAR", "2027-11-24"],
    ])
    await forgotten()
    const own = await province.till(2)
    const sold = (lotNo: string | null, percent: number, expiresOn?: string, at?: string) => {
      const { discounts: _, ...sale } = own.sale({
        ...(at && { at }),
        lines: [{ sku: "b37", qtyMilli: 1000, ...(lotNo && { lotNo }) }],
        ...(percent > 0 && { off: { percent, approvedBy: null } }),
      })
      const amount = sale.totals.discount
      return {
        ...sale,
        lines: sale.lines.map((line) => ({ ...line, ...(expiresOn && { expiresOn }) })),
        ...(amount > 0 && {
          promotions: [{ promotionId: rule, name: "DEMO", amount, reason: "short-dated" }],
        }),
      }
    }
    const right = [sold("NEAR", 20), sold("FAR", 0), sold("PACK", 20, "2026-11-24")]
    // What the book knows of a lot goes before what a pack says.
    const wrong = [sold("NEAR", 0), sold(null, 20), sold("FAR", 20, "2026-11-24")]
    const answer = statuses(await own.send([...right, ...wrong]))
    const flagsOf = (sales: typeof right) =>
      Promise.all(sales.map(async ({ id }) => (await kinds(`sale:${id}`)).toSorted()))
    expect(answer.slice(3)).toEqual(Array(3).fill("needs_review"))
    expect((await flagsOf(right)).flat()).not.toContain("PRICE_DRIFT")
    expect(await flagsOf(wrong)).toEqual([
      ["PRICE_DRIFT"],
      ["LIMIT_EXCEEDED", "PRICE_DRIFT"],
      ["LIMIT_EXCEEDED", "PRICE_DRIFT"],
    ])
    // Ended in the middle of a day: what was sold before keeps its price, also of tills that hear later.
    await province.db.query(
      "update clearance_rule set ended_at = '2026-11-21T09:00+07:00', ended_by = 'test' where id = $1",
      [rule],
    )
    await forgotten()
    const at = (time: string, percent: number) =>
      sold("NEAR", percent, undefined, `2026-11-21T${time}:00+07:00`)
    const asSold = [at("08:30", 20), at("09:30", 20), at("09:30", 0)]
    expect(statuses(await own.send([...asSold, at("08:30", 0)]))).toEqual([
      ...Array(3).fill("accepted"),
      "needs_review",
    ])
  })

  it("under a promotion that was ended costs what it did before; tills that had not heard may name it a week more", async () => {
    const promotion = "promo_test"
    await province.db.query(
      `insert into price_promotion (id, name, kind, value, target, sku_ids, valid_from, valid_to, online,
         outlet_codes, needs_code, created_by)
       values ($1, 'DEMO', 'percent', 10, 'LINES', '["variant_b38"]', '2026-11-01', '2026-12-01', false,
         '["HT02"]', false, 'test')`,
      [promotion],
    )
    await province.receive([["b38", 2, 20, "L", "2027-11-24"]])
    await forgotten()
    const own = await province.till(2)
    const at = (day: string, time: string, percent: number) => {
      const { discounts: _, ...sale } = own.sale({
        ...{ at: `${day}T${time}:00+07:00`, businessDay: day },
        lines: [{ sku: "b38", qtyMilli: 1000 }],
        ...(percent > 0 && { off: { percent, approvedBy: null } }),
      })
      const amount = sale.totals.discount
      return {
        ...sale,
        ...(amount > 0 && { promotions: [{ promotionId: promotion, name: "DEMO", amount }] }),
      }
    }
    const drifts = async (sales: SaleFact[]) => {
      await own.send(sales)
      const all = await Promise.all(sales.map(({ id }) => kinds(`sale:${id}`)))
      return all.map((own) => own.includes("PRICE_DRIFT"))
    }
    const running = [at("2026-11-20", "10:00", 10), at("2026-11-20", "10:01", 0)]
    expect(await drifts(running)).toEqual([false, true])
    await province.db.query(
      "update price_promotion set ended_at = '2026-11-20T11:00+07:00', ended_by = 'test' where id = $1",
      [promotion],
    )
    await forgotten()
    const before = [at("2026-11-20", "10:30", 10), at("2026-11-20", "10:31", 0)]
    expect(await drifts(before)).toEqual([false, true])
    const after = [at("2026-11-20", "11:30", 10), at("2026-11-20", "11:31", 0)]
    expect(await drifts(after)).toEqual([false, false])
  })

  it("is rounded as its outlet rounded cash at that moment, and only where all of it is cash; else it is flagged", async () => {
    await province.db.query(
      `insert into cash_rounding (outlet_id, step, since, set_by) values
         ('out_2', 1000, '2026-11-21T08:44:00+07:00', 'test'),
         ('out_2', null, '2026-11-21T08:46:00+07:00', 'test')`,
    )
    await province.receive([["orange", 2, 10, "O2", "2026-12-01"]])
    await forgotten()
    const own = await province.till(2)
    const sold = (minute: number, isRounded: boolean, kind: "cash" | "card" = "cash") => {
      const at = `2026-11-21T08:${minute}:00+07:00`
      const sale = own.sale({ at, lines: [{ sku: "orange", qtyMilli: 333 }] })
      const total = isRounded ? Math.round(sale.totals.payable / 1000) * 1000 : sale.totals.payable
      return {
        ...sale,
        totals: { ...sale.totals, total, rounding: total - sale.totals.payable },
        tenders: [{ kind, amount: total, reference: null }],
        change: 0,
      }
    }
    const right = [sold(43, false), sold(45, true), sold(45, false, "card"), sold(47, false)]
    const wrong = [sold(43, true), sold(45, false), sold(45, true, "card"), sold(47, true)]
    expect(right[1]?.totals.rounding).not.toBe(0)
    expect(statuses(await own.send([...right, ...wrong]))).toEqual([
      ...Array(4).fill("accepted"),
      ...Array(4).fill("needs_review"),
    ])
    for (const { id } of wrong) expect(await kinds(`sale:${id}`)).toEqual(["PRICE_DRIFT"])
    await expect(
      province.db.query("update cash_rounding set step = 500 where outlet_id = 'out_2'"),
    ).rejects.toThrow(/append-only/)
  })

  it("lowered beyond the cashier's limit is posted and flagged, unless a manager of the outlet agreed", async () => {
    await hireManager()
    const own = await province.till(1)
    const off = (percent: number, approvedBy: string | null = null) =>
      own.sale({ off: { percent, approvedBy } })
    const [small, big, agreed, agreedElsewhere] = [
      off(5),
      off(20),
      off(20, "staff_m"),
      off(20, "staff_2"),
    ] as const
    expect(
      statuses(await own.send([small, big, agreed, agreedElsewhere, off(40, "staff_m")])),
    ).toEqual(["accepted", "needs_review", "accepted", "needs_review", "needs_review"])
    expect(await kinds(`sale:${big.id}`)).toEqual(["LIMIT_EXCEEDED"])
    expect(await kinds(`sale:${agreed.id}`)).toEqual([])
    expect(await moved(big.id)).toBe(-1)
  })

  it("is measured by the limit of its own moment and outlet, which its till was told", async () => {
    await province.db.query(
      `insert into role_limit (outlet_id, role, max_discount_bp, max_refund, since, set_by)
       values ('out_3', 'cashier', 2500, 50000, '2026-11-21T08:30:00+07:00', 'test')`,
    )
    await forgotten()
    const [here, elsewhere] = [await province.till(3), await province.till(2)]
    const at = (own: Till, time: string) =>
      own.sale({ at: `2026-11-21T${time}:00+07:00`, off: { percent: 20, approvedBy: null } })
    const early = at(here, "08:00")
    expect(statuses(await here.send([early, at(here, "09:00")]))).toEqual([
      "needs_review",
      "accepted",
    ])
    expect(statuses(await elsewhere.send([at(elsewhere, "09:00")]))).toEqual(["needs_review"])
    expect((await here.snapshot()).body.staff[0]).toMatchObject({
      maxDiscountBp: 2_500,
      maxRefund: 50_000,
    })
    expect((await elsewhere.snapshot()).body.staff[0]).toMatchObject({
      maxDiscountBp: 500,
      maxRefund: 200_000,
      maxUnseen: 2_000_000,
    })
    await expect(province.db.query("update role_limit set max_discount_bp = 0")).rejects.toThrow(
      "append-only",
    )
  })

  it("cannot be changed or deleted afterwards", async () => {
    for (const sql of [
      "update sale set total = 0",
      "delete from sale",
      "update sale_line set qty = 1",
      "delete from sale_tender",
      "truncate sale cascade",
    ]) {
      await expect(province.db.query(sql), sql).rejects.toThrow(/append-only/)
    }
  })

  it("keeps no line and no tender of a sale that does not exist", async () => {
    const nobody = crypto.randomUUID()
    for (const [table, row] of [
      [
        "sale_line",
        "line_no, variant_id, inventory_item_id, qty, unit_price, discount, payable, net, vat, treatment, tax_rule_id, name, unit) values ($1, 1, 'v', 'i', 1, 1, 0, 1, 1, 0, 'DIRECT', 'r', 'n', 'u')",
      ],
      ["sale_tender", "n, kind, amount) values ($1, 1, 'cash', 1)"],
    ]) {
      const orphan = province.db.query(`insert into ${table} (sale_id, ${row}`, [nobody])
      await expect(orphan).rejects.toMatchObject({ code: "23503" })
    }
  })
})
