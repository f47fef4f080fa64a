import { generateKeyPairSync } from "node:crypto"
import type { FactsAnswer, SaleFact } from "@ocop/contracts"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { FOOTPRINT, openProvince, type Province } from "./support/open-province.js"
import type { Till } from "./support/till.js"

let province: Province
let till: Till
beforeAll(async () => {
  province = await openProvince()
  till = await province.till(1)
})
afterAll(() => province.close())

const statuses = (answer: { body: FactsAnswer }) => answer.body.results.map((r) => r.status)
const moved = (saleId: string) =>
  province.number("select coalesce(sum(qty), 0) from stock_move where reference = $1", [
    `sale:${saleId}`,
  ])
const kinds = async (subject: string) =>
  (
    await province.rows<{ kind: string }>(
      "select kind from intake_exception where subject = $1 order by 1",
      [subject],
    )
  ).map(({ kind }) => kind)
/** The book that the backend holds is a second old at most. */
const forgotten = () => new Promise((done) => setTimeout(done, 1_200))
let hired = false
/** A manager at the first outlet. */
const hireManager = async () => {
  if (hired) return
  hired = true
  await province.db.query(
    `insert into staff (id, name, pin_salt, pin_iterations, pin_derived)
       select 'staff_m', 'DEMO Quản lý', pin_salt, pin_iterations, pin_derived from staff limit 1`,
  )
  await province.db.query("insert into staff_outlet values ('staff_m', 'out_1', 'manager')")
  await forgotten()
}
const footprint = async () => (await province.rows<{ state: string }>(FOOTPRINT))[0]?.state

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
    await new Promise((done) => setTimeout(done, 1_200))
    expect(statuses(await till.send([price]))).toEqual(["needs_review"])
    await province.db.query("update price set amount = 100000 where id = 'price_honey'")
    await new Promise((done) => setTimeout(done, 1_200))
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

describe("a poison fact", () => {
  it("is set aside with its reason, and the rest of its batch is posted", async () => {
    const own = await province.till(1)
    const good = own.sale()
    const wrongSum = own.sale()
    wrongSum.totals = { ...wrongSum.totals, total: 1 }
    const nul = { ...own.sale(), staffId: "a\u0000b" }
    const halfPair = { ...own.sale(), staffId: "\ud800" }
    const last = own.sale()
    const huge = { ...own.sale(), lines: [], id: "not-a-uuid" }
    const answer = await own.send([good, wrongSum, nul, halfPair, huge, last, null, 7])
    expect(statuses(answer)).toEqual([
      "accepted",
      "quarantined",
      "quarantined",
      "quarantined",
      "quarantined",
      "accepted",
      "quarantined",
      "quarantined",
    ])
    expect(answer.body.results[1]?.code).toBe("SALE_TOTAL_MISMATCH")
    expect(await moved(wrongSum.id)).toBe(0)
    const kept = await province.rows<{ body: { totals: { total: number } } }>(
      "select body from raw_fact where fact_id = $1",
      [wrongSum.id],
    )
    expect(kept.map((r) => r.body.totals.total)).toEqual([1])
    const state = await footprint()
    await own.send([wrongSum, null, 7])
    expect(await footprint()).toBe(state)
    const forget = province.db.query("delete from raw_fact")
    await expect(forget).rejects.toThrow(/append-only/)
  })

  it("does not hold back the number of those after it", async () => {
    const own = await province.till(1)
    const wrong = own.sale()
    wrong.change += 1
    const after = own.sale()
    expect((await own.send([wrong, after])).body.appliedThrough).toBe(2)
  })

  it("with a stored id and other content is a conflict, never an overwrite", async () => {
    const sale = till.sale()
    await till.send([sale])
    const altered = { ...sale, staffId: "somebody-else" }
    const answer = await till.send([altered])
    expect(answer.body.results[0]).toMatchObject({ status: "conflict", code: "FACT_CONFLICT" })
    const [stored] = await province.rows("select staff_id from sale where id = $1", [sale.id])
    expect(stored).toEqual({ staff_id: sale.staffId })
    expect(await kinds(`fact:${sale.id}`)).toEqual(["FACT_CONFLICT"])
  })

  it("from a cloned device with a used receipt number is a conflict", async () => {
    const own = await province.till(1)
    const first = own.sale({ seq: 1 })
    const clone = own.sale({ seq: 1 })
    expect(statuses(await own.send([first]))).toEqual(["accepted"])
    expect(statuses(await own.send([clone]))).toEqual(["conflict"])
  })
})

describe("a device", () => {
  it("of another outlet cannot report in the name of this one", async () => {
    const other = await province.till(2)
    const before = await province.number("select count(*) from sale")
    const answer = await other.send([till.sale()])
    expect(answer.body.results[0]).toMatchObject({ status: "quarantined", code: "INVALID_REQUEST" })
    expect(await province.number("select count(*) from sale")).toBe(before)
  })

  it("with a forged signature is refused and changes nothing", async () => {
    const state = await footprint()
    const stranger = generateKeyPairSync("ec", { namedCurve: "P-256" }).privateKey
    const facts = { facts: [till.sale()] }
    const forged = await till.call("POST", "/pos/facts", facts, { key: stranger })
    expect(forged).toMatchObject({ status: 401, body: { code: "SIGNATURE_INVALID" } })
    const altered = JSON.stringify({ facts: [till.sale()] })
    const swapped = await till.call("POST", "/pos/facts", facts, { bodySent: altered })
    expect(swapped).toMatchObject({ status: 401, body: { code: "SIGNATURE_INVALID" } })
    expect(await footprint()).toBe(state)
  })

  it("that nobody enrolled is refused, and what it says is kept aside", async () => {
    const sale = till.sale()
    const answer = await till.call("POST", "/pos/facts", { facts: [sale] }, { deviceId: "dev_no" })
    expect(answer).toMatchObject({ status: 401, body: { code: "DEVICE_UNKNOWN" } })
    expect(await province.number("select count(*) from sale where id = $1", [sale.id])).toBe(0)
    const kept = await province.rows("select reason from raw_fact where fact_id = $1", [sale.id])
    expect(kept).toEqual([{ reason: "unknown" }])
  })

  it("that was revoked is told so, and its facts are kept aside", async () => {
    const lost = await province.till(1)
    const known = lost.sale()
    await lost.send([known])
    await province.db.query(
      "update device set state = 'revoked', revoked_at = now() where id = $1",
      [lost.device.deviceId],
    )
    await new Promise((done) => setTimeout(done, 2_200))
    const sale = lost.sale()
    const answer = await lost.send([known, sale])
    expect(statuses(answer)).toEqual(["duplicate", "quarantined"])
    expect(answer.body.results[1]?.code).toBe("DEVICE_REVOKED")
    expect(await moved(sale.id)).toBe(0)
    expect(await lost.snapshot()).toMatchObject({ status: 403, body: { code: "DEVICE_REVOKED" } })
  })

  it("with a clock an hour off is served and flagged", async () => {
    const slow = await province.till(1)
    const at = new Date(Date.now() - 3_600_000).toISOString()
    const facts = { facts: [slow.sale()] }
    const answer = await slow.call<FactsAnswer>("POST", "/pos/facts", facts, { at })
    expect(statuses(answer)).toEqual(["accepted"])
    expect(answer.headers.get("x-ocop-server-time")).toBeTruthy()
    expect(await kinds(`device:${slow.device.deviceId}`)).toEqual(["CLOCK_DRIFT"])
  })
})

describe("what needs a manager", () => {
  type List = {
    exceptions: {
      id: string
      kind: string
      document: string | null
      lines: unknown[]
      closedBy: string | null
      note: string | null
    }[]
    count: number
  }
  const list = async (own: Till, state = "open") =>
    (await own.call<List>("GET", `/pos/exceptions?state=${state}&limit=200`)).body.exceptions

  it("is shown to its own outlet in figures, closed once by a manager of it, and kept as it was", async () => {
    await hireManager()
    const [own, elsewhere] = [await province.till(1), await province.till(2)]
    const sale = own.sale({ off: { percent: 20, approvedBy: null } })
    await own.send([sale])
    const found = (await list(own)).find(({ document }) => document === sale.receiptNo)
    expect(found).toMatchObject({
      kind: "LIMIT_EXCEEDED",
      staffName: "DEMO Thu ngân 1",
      lines: [{ name: "DEMO honey", unit: "bp", found: 2_000, expected: 500 }],
    })
    expect((await list(elsewhere)).map(({ document }) => document)).not.toContain(sale.receiptNo)
    const close = (from: Till, staffId: string, note = "DEMO: khách quen, đã nhắc") =>
      from.call<{ code?: string }>("POST", `/pos/exceptions/${found?.id}/close`, { staffId, note })
    expect((await close(elsewhere, "staff_m")).body.code).toBe("FORBIDDEN")
    expect((await close(own, "staff_1")).body.code).toBe("FORBIDDEN")
    expect((await close(own, "staff_m", " ")).status).toBe(400)
    expect((await close(own, "staff_m")).status).toBe(200)
    expect((await close(own, "staff_m")).body.code).toBe("NOT_FOUND")
    expect(await list(own, "closed")).toContainEqual(
      expect.objectContaining({
        id: found?.id,
        closedBy: "DEMO Quản lý",
        note: "DEMO: khách quen, đã nhắc",
      }),
    )
    for (const sql of [
      "delete from intake_exception",
      "truncate intake_exception",
      "update intake_exception set details = '{}' where state = 'open'",
      "update intake_exception set state = 'open', closed_at = null where state = 'closed'",
    ]) {
      await expect(province.db.query(sql), sql).rejects.toThrow(/once|append-only/)
    }
  })
})

describe("a batch", () => {
  it("that is no batch is refused as a whole and changes nothing", async () => {
    const state = await footprint()
    const bodies = [
      {},
      { facts: [] },
      { facts: "x" },
      { facts: [till.sale()], more: 1 },
      { facts: Array.from({ length: 51 }, () => ({})) },
    ]
    for (const body of bodies) {
      const answer = await till.call("POST", "/pos/facts", body)
      expect(answer).toMatchObject({ status: 400, body: { code: "INVALID_REQUEST" } })
    }
    expect(await footprint()).toBe(state)
  })
})

describe("a refund", () => {
  const refundOf = (own: Till, sale: SaleFact, n: number, condition: string, at = 0) => {
    const line = sale.lines[at]
    if (!line) throw new Error("no line")
    const { lineNo, skuId, qtyMilli, payable, net, vat } = line
    return {
      kind: "refund",
      id: crypto.randomUUID(),
      at: "2026-11-21T12:30:00+07:00",
      staffId: own.staffId,
      sessionId: own.sessionId,
      epoch: own.device.epoch,
      refundSeq: n,
      refundNo: `${own.device.outletCode}-${own.device.registerCode}-${own.device.epoch}-T${n}`,
      businessDay: "2026-11-21",
      saleId: sale.id,
      lines: [{ lineNo, skuId, qtyMilli, condition, payable, net, vat }],
      total: payable,
      payments: [{ kind: "cash", amount: payable, reference: null }],
      reason: "faulty",
      approvedBy: null,
    }
  }
  const lotsBack = (id: string) =>
    province.rows(
      `select l.owner_id, l.lot_no, l.condition, m.qty::float8 qty, m.cause, m.actor
       from stock_move m join stock_lot l on l.id = m.lot_id where m.document = $1`,
      [`refund:${id}`],
    )

  it("puts goods back into the lot and to the owner they came from, once", async () => {
    const own = await province.till(1)
    const sale = own.sale({ lines: [{ sku: "honey", qtyMilli: 2000 }] })
    const before = await province.level("honey", 1)
    const refund = refundOf(own, sale, 1, "resaleable")
    expect(statuses(await own.send([sale, refund]))).toEqual(["accepted", "accepted"])
    expect(statuses(await own.send([sale, refund]))).toEqual(["duplicate", "duplicate"])
    expect(await province.level("honey", 1)).toEqual(before)
    const taken = await province.rows(
      `select l.owner_id, l.lot_no from stock_move m join stock_lot l on l.id = m.lot_id
       where m.reference = $1 and m.cause = 'sale'`,
      [`sale:${sale.id}`],
    )
    expect(await lotsBack(refund.id)).toEqual([
      {
        ...taken[0],
        condition: "SELLABLE",
        qty: 2,
        cause: "return",
        actor: `staff:${own.staffId}`,
      },
    ])
  })

  it("of broken goods keeps them off the shelf", async () => {
    const own = await province.till(1)
    const sale = own.sale()
    await own.send([sale])
    const before = await province.level("honey", 1)
    const refund = refundOf(own, sale, 1, "damaged")
    expect(statuses(await own.send([refund]))).toEqual(["accepted"])
    expect(await province.level("honey", 1)).toEqual(before)
    expect(await lotsBack(refund.id)).toMatchObject([{ condition: "DAMAGED", qty: 1 }])
  })

  it("beyond the cashier's limit is posted and flagged, in one piece or in two, unless a manager agreed", async () => {
    await hireManager()
    const own = await province.till(1)
    const cakes = () => own.sale({ lines: [{ sku: "cake", qtyMilli: 2000 }] })
    const both = own.sale({
      lines: [
        { sku: "honey", qtyMilli: 1000 },
        { sku: "cake", qtyMilli: 1000 },
      ],
    })
    const [dear, agreed] = [cakes(), cakes()]
    await own.send([dear, agreed, both])
    const before = await province.level("cake", 1)
    const alone = refundOf(own, dear, 1, "resaleable")
    const led = { ...refundOf(own, agreed, 2, "resaleable"), approvedBy: "staff_m" }
    const [first, second] = [
      refundOf(own, both, 3, "resaleable", 0),
      refundOf(own, both, 4, "resaleable", 1),
    ]
    expect(statuses(await own.send([alone, led, first]))).toEqual([
      "needs_review",
      "accepted",
      "accepted",
    ])
    expect(statuses(await own.send([second]))).toEqual(["needs_review"])
    expect((await province.level("cake", 1)).stocked).toBe(before.stocked + 5)
    const [exception] = await province.rows(
      "select kind, outlet_id, details from intake_exception where subject = $1",
      [`refund:${second.id}`],
    )
    expect(exception).toEqual({
      kind: "LIMIT_EXCEEDED",
      outlet_id: "out_1",
      details: { amount: 227_000, limit: 200_000, staffId: "staff_1", approvedBy: null },
    })
    expect(await kinds(`refund:${alone.id}`)).toEqual(["LIMIT_EXCEEDED"])
    expect(await kinds(`refund:${led.id}`)).toEqual([])
  })

  it("of a sale of another register of the outlet is posted; another outlet neither sees nor refunds it", async () => {
    const [seller, other, elsewhere] = [
      await province.till(1),
      await province.till(1),
      await province.till(2),
    ]
    const sale = seller.sale()
    await seller.send([sale])
    const find = (own: Till, query: string) =>
      own.call<{ sale: SaleFact; refunds: unknown[]; code?: string }>(
        "GET",
        `/pos/receipts?${query}`,
      )
    for (const query of [`number=${sale.receiptNo}`, `code=${sale.publicCode}`]) {
      expect((await find(other, query)).body).toEqual({ sale, refunds: [] })
      expect((await find(elsewhere, query)).body.code).toBe("NOT_FOUND")
    }
    expect((await find(other, "number=1")).status).toBe(400)
    const stolen = { ...refundOf(elsewhere, sale, 1, "resaleable") }
    expect((await elsewhere.send([stolen])).body.results[0]?.code).toBe("SALE_UNKNOWN")
    const refund = refundOf(other, sale, 1, "resaleable")
    expect(statuses(await other.send([refund]))).toEqual(["accepted"])
    expect((await find(seller, `code=${sale.publicCode}`)).body.refunds).toEqual([refund])
  })

  it("that takes back more than is left is set aside, also when two arrive at once", async () => {
    const own = await province.till(1)
    const sale = own.sale()
    await own.send([sale])
    const pair = [refundOf(own, sale, 1, "resaleable"), refundOf(own, sale, 2, "resaleable")]
    const answers = await Promise.all(pair.map((refund) => own.send([refund])))
    expect(answers.flatMap(statuses).sort()).toEqual(["accepted", "quarantined"])
    const codes = answers.flatMap((answer) => answer.body.results.map(({ code }) => code))
    expect(codes).toContain("REFUND_ABOVE_SALE")
    const unknown = { ...refundOf(own, sale, 3, "resaleable"), saleId: crypto.randomUUID() }
    expect((await own.send([unknown])).body.results[0]).toMatchObject({
      status: "quarantined",
      code: "SALE_UNKNOWN",
    })
  })
})

describe("a session", () => {
  const opened = (own: Till) => ({
    kind: "session-opened",
    id: crypto.randomUUID(),
    at: "2026-11-21T07:00:00+07:00",
    staffId: own.staffId,
    sessionId: own.sessionId,
    openingCash: 500_000,
    counts: [{ note: 100_000, pieces: 5 }],
  })
  const closed = (own: Till) => ({
    kind: "session-closed",
    id: crypto.randomUUID(),
    at: "2026-11-21T18:00:00+07:00",
    staffId: own.staffId,
    sessionId: own.sessionId,
    countedCash: 590_000,
    expectedCash: 600_000,
    difference: -10_000,
    counts: [],
    saleCount: 1,
    lastSeq: 1,
  })

  it("may arrive closing first, and each half is written once", async () => {
    const own = await province.till(1)
    const [open, close] = [opened(own), closed(own)]
    expect(statuses(await own.send([close]))).toEqual(["accepted"])
    expect(statuses(await own.send([open, close]))).toEqual(["accepted", "duplicate"])
    const [session] = await province.rows(
      `select opening_cash::int, counted_cash::int, difference::int, last_seq
       from pos_session where id = $1`,
      [own.sessionId],
    )
    expect(session).toEqual({
      opening_cash: 500_000,
      counted_cash: 590_000,
      difference: -10_000,
      last_seq: 1,
    })
    const second = { ...opened(own), id: crypto.randomUUID() }
    expect(statuses(await own.send([second]))).toEqual(["conflict"])
  })

  const moved = (own: Till, direction: "in" | "out", amount: number) => ({
    kind: "cash-moved",
    id: crypto.randomUUID(),
    at: "2026-11-21T12:00:00+07:00",
    staffId: own.staffId,
    sessionId: own.sessionId,
    direction,
    amount,
    reason: "change",
    note: null,
  })
  const closedWith = (own: Till, total: number, paidOut: number, expectedCash: number) => ({
    ...closed(own),
    countedCash: expectedCash,
    expectedCash,
    difference: 0,
    z: {
      no: 1,
      figures: {
        ...{ openingCash: 500_000, total, discount: 0, vat: 0, cash: total + 5_000, change: 5_000 },
        ...{ transfers: 0, cards: 0, vouchers: 0, paidIn: 20_000, paidOut, moveCount: 2 },
        ...{ refunded: 0, refundedCash: 0, refundCount: 0 },
      },
    },
  })
  const driftOf = (own: Till) =>
    province.rows(
      "select details from intake_exception where kind = 'SESSION_DRIFT' and subject = $1",
      [`session:${own.sessionId}`],
    )

  it("keeps cash paid in and out, in any order and once, and agrees with its Z", async () => {
    const own = await province.till(1)
    const sale = own.sale()
    const { total } = sale.totals
    const facts = [
      moved(own, "out", 70_000),
      opened(own),
      moved(own, "in", 20_000),
      sale,
      closedWith(own, total, 70_000, 500_000 + total - 50_000),
    ]
    expect(statuses(await own.send(facts))).toEqual(Array(5).fill("accepted"))
    expect(statuses(await own.send(facts))).toEqual(Array(5).fill("duplicate"))
    const [sums] = await province.rows(
      "select count(*)::int n, sum(amount)::int amount from cash_move where session_id = $1",
      [own.sessionId],
    )
    expect(sums).toEqual({ n: 2, amount: 90_000 })
    expect(await driftOf(own)).toEqual([])
  })

  it("whose Z leaves out what the server knows goes to a manager", async () => {
    const own = await province.till(1)
    const sale = own.sale()
    const { total } = sale.totals
    const close = closedWith(own, total, 0, 500_000 + total + 20_000)
    const facts = [opened(own), sale, moved(own, "in", 20_000), moved(own, "out", 70_000), close]
    expect(statuses(await own.send(facts))).toEqual(Array(5).fill("accepted"))
    expect(await driftOf(own)).toEqual([
      { details: { till: 520_000 + total, server: 450_000 + total, z: 1 } },
    ])
  })

  it("whose difference is not counted less expected is set aside", async () => {
    const own = await province.till(1)
    const answer = await own.send([{ ...closed(own), difference: 0 }])
    expect(answer.body.results[0]).toMatchObject({
      status: "quarantined",
      code: "SALE_TOTAL_MISMATCH",
    })
  })
})
