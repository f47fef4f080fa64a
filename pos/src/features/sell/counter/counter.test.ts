import "fake-indexeddb/auto"
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest"
import { wantInvoice } from "../../../data/invoices"
import { openSession } from "../../../data/session-facts"
import { reportOf } from "../../../data/session-reports"
import { priceMark } from "../../../data/shelf-code"
import { createFakeServer } from "../../../data/testing/fake-server"
import { demoSkus } from "../../../data/testing/fixture-skus"
import { startTestTill, type TestTill } from "../../../data/testing/test-till"
import { type Counter, createCounter } from "./counter"
import { HAND_MS } from "./counter-state"

const silent = { add: () => {}, again: () => {}, refuse: () => {}, dull: () => {}, money: () => {} }

describe("the counter", () => {
  let t: TestTill
  let counter: Counter
  const skuOf = (id: string) => {
    const sku = t.till.replica.get()?.sku(id)
    if (!sku) throw new Error(id)
    return sku
  }
  const add = (no: string, qtyMilli: number | null = null) =>
    counter.add(skuOf(`variant_demo_${no}`), qtyMilli, "tap")
  const total = () => {
    const priced = counter.priced()
    return priced.ok ? priced.totals.total : null
  }
  const open = async () => {
    counter = createCounter(
      { data: t.till, sounds: silent, staffId: () => "staff_demo_ha", onPaid: () => {} },
      await t.till.loadBaskets(),
    )
  }
  const pay = (given: number, at = Date.now() + HAND_MS * 2) =>
    counter.takeCash({ given, due: total() ?? 0, at })

  beforeEach(async () => {
    t = await startTestTill()
    t.till.session.set(
      await openSession(t.till.ledger, { staffId: "staff_demo_ha", counts: [] }, t.till.now),
    )
    await open()
  })
  afterEach(() => t.close())

  test("pieces of the same goods join their line, each weighing is its own", () => {
    add("0001")
    add("0001")
    add("0010", 925)
    add("0010", 500)
    expect(counter.basket().lines.map((l) => l.qtyMilli)).toEqual([2000, 925, 500])
    expect(total()).toBe(130_000 + 74_000 + 40_000)
  })

  test("goods by weight ask for their weight first", () => {
    add("0010")
    expect(counter.basket().lines).toEqual([])
    expect(counter.store.get().pane).toMatchObject({ kind: "weigh" })
  })

  test("alcohol waits for the question of age, once a basket", () => {
    add("0017")
    expect(counter.basket().lines).toEqual([])
    counter.confirmAdult()
    add("0017")
    expect(counter.basket().lines.map((l) => l.qtyMilli)).toEqual([2000])
  })

  test("a book that says none warns and sells", () => {
    add("0009")
    expect(counter.store.get().band).toMatchObject({ kind: "added", warning: "none-left" })
    expect(counter.basket().lines).toHaveLength(1)
  })

  describe("a pack that tells its lot", () => {
    const GTIN = "09506000134352"
    beforeEach(async () => {
      const skus = demoSkus.map((sku, i) => (i === 0 ? { ...sku, barcodes: [GTIN.slice(1)] } : sku))
      await t.close()
      t = await startTestTill(createFakeServer({ pinIterations: 10, skus }))
      t.till.session.set(
        await openSession(t.till.ledger, { staffId: "staff_demo_ha", counts: [] }, t.till.now),
      )
      await open()
    })

    test("is sold from it, and joins no line of another lot", () => {
      counter.scan(`01${GTIN}1730010110A`)
      counter.scan(`01${GTIN}1730010110B`)
      counter.scan(`01${GTIN}1730010110A`)
      const lots = counter.basket().lines.map(({ lotNo, qtyMilli }) => [lotNo, qtyMilli])
      expect(lots).toEqual([
        ["A", 2000],
        ["B", 1000],
      ])
    })

    test("is not sold after its last day, and the band names a lot that may be", () => {
      counter.scan(`01${GTIN}1720010110A`)
      expect(counter.basket().lines).toEqual([])
      expect(counter.store.get().band).toMatchObject({
        kind: "expired",
        expiresOn: "2020-01-01",
        otherLot: "L0001-1126",
      })
    })
  })

  describe("the lot of a line", () => {
    const LOTS = [
      { lotNo: "OVER", expiresOn: "2020-01-01", qtyMilli: 1000 },
      { lotNo: "SOON", expiresOn: "2029-01-01", qtyMilli: 1000 },
    ]
    beforeEach(async () => {
      const skus = demoSkus.map((sku, i) => (i === 0 ? { ...sku, lots: LOTS } : sku))
      await t.close()
      t = await startTestTill(createFakeServer({ pinIterations: 10, skus }))
      t.till.session.set(
        await openSession(t.till.ledger, { staffId: "staff_demo_ha", counts: [] }, t.till.now),
      )
      await open()
      add("0001")
    })
    const lotOfLine = () => counter.basket().lines.map(({ lotNo }) => lotNo)

    test("is chosen by hand, and goes into the sale with its last day", async () => {
      counter.chooseLot("0001", "SOON")
      expect(lotOfLine()).toEqual(["SOON"])
      expect(counter.store.get().band).toEqual({ kind: "line", lineId: "0001" })
      await pay(65_000)
      expect(counter.store.get().paid?.lines).toMatchObject([
        { lotNo: "SOON", expiresOn: "2029-01-01" },
      ])
    })

    test("is never one that is past its date", () => {
      counter.chooseLot("0001", "OVER")
      expect(lotOfLine()).toEqual([null])
    })

    test("can be taken back, and goods of no known lot are another line", () => {
      counter.chooseLot("0001", "SOON")
      add("0001")
      expect(lotOfLine()).toEqual(["SOON", null])
      counter.chooseLot("0001", null)
      expect(lotOfLine()).toEqual([null, null])
    })

    test("does not change while the customer's money is counted", () => {
      counter.ask("card", 65_000)
      counter.chooseLot("0001", "SOON")
      expect(lotOfLine()).toEqual([null])
    })
  })

  describe("a shelf label that is scanned", () => {
    const label = (price: number, version = "OLD") => counter.scan(`OC0001:${price}:${version}`)
    const band = () => counter.store.get().band

    test("adds its goods, and asks which price holds where it says less than the till", async () => {
      label(63_000)
      expect(band()).toMatchObject({ kind: "shelf-price", machine: 65_000 })
      expect(total()).toBe(65_000)
      counter.takeShelfPrice(500)
      expect([total(), band()]).toEqual([63_000, { kind: "line", lineId: "0001" }])
      await pay(63_000)
      expect(counter.store.get().paid).toMatchObject({
        lines: [{ unitPrice: 65_000, discount: 2_000, payable: 63_000 }],
        discounts: [
          {
            ...{ lineNo: 1, kind: "amount", value: 2_000, reason: "shelf-label" },
            shelf: { price: 63_000, version: "OLD", machine: 65_000 },
          },
        ],
      })
    })

    test("holds for any number of its goods", () => {
      label(63_000)
      counter.takeShelfPrice(500)
      label(63_000)
      counter.changeQuantity("0001", 5_000)
      expect(total()).toBe(5 * 63_000)
    })

    test("asks nothing where it says as much or more, nor where it is of this very price", () => {
      for (const price of [65_000, 70_000]) {
        label(price)
        expect(band().kind).toBe("added")
      }
      label(1_000, priceMark("demo-1"))
      expect(band().kind).toBe("added")
    })

    test("far below the till's price goes to a manager with all that it said", () => {
      label(40_000)
      counter.takeShelfPrice(500)
      expect(total()).toBe(65_000)
      expect(counter.store.get().pane).toMatchObject({
        kind: "discount",
        wanted: { value: 25_000, reason: "shelf-label", shelf: { price: 40_000 } },
      })
    })

    test("of weighed goods asks once they are weighed, of their own line and of no other", () => {
      add("0001")
      counter.scan("OC0010:70000:OLD")
      expect([band().kind, total()]).toEqual(["added", 65_000])
      counter.weigh(500)
      expect(band()).toMatchObject({ kind: "shelf-price", lineId: "0002", machine: 80_000 })
      counter.takeShelfPrice(2_000)
      expect(total()).toBe(65_000 + 35_000)
    })

    test("of alcohol asks after the question of age", () => {
      add("0001")
      const { price } = skuOf("variant_demo_0017")
      counter.scan(`OC0017:${price - 1_000}:OLD`)
      expect(band().kind).toBe("adult")
      counter.confirmAdult()
      expect(band()).toMatchObject({ kind: "shelf-price", lineId: "0002", machine: price })
    })

    test("of goods that nobody knows is an unknown code", () => {
      counter.scan("XX9999:1000:OLD")
      expect(band().kind).toBe("unknown")
    })
  })

  describe("at an outlet that rounds cash", () => {
    const skus = demoSkus.map((sku, i) => (i === 0 ? { ...sku, price: 65_400 } : sku))
    const EXACT = 65_400
    const paidFact = () => counter.store.get().paid
    beforeEach(async () => {
      await t.close()
      t = await startTestTill(createFakeServer({ pinIterations: 10, skus, cashRounding: 1000 }))
      t.till.session.set(
        await openSession(t.till.ledger, { staffId: "staff_demo_ha", counts: [] }, t.till.now),
      )
      await open()
      add("0001")
    })

    test("a sale paid in cash is rounded, as a line of its own that bears no VAT", async () => {
      expect([total(), counter.due()]).toEqual([65_000, 65_000])
      await pay(100_000)
      expect(paidFact()).toMatchObject({
        totals: { payable: 65_400, rounding: -400, total: 65_000 },
        change: 35_000,
      })
    })

    test("whoever pays all of it another way pays to the đồng, and may still change to cash", async () => {
      counter.ask("card", counter.due() ?? 0)
      expect(counter.basket().asking?.amount).toBe(EXACT)
      counter.stopAsking()
      expect(counter.due()).toBe(65_000)
      counter.ask("card", counter.due() ?? 0)
      await counter.confirmAsked()
      expect(paidFact()).toMatchObject({ totals: { rounding: 0, total: EXACT }, change: 0 })
    })

    test("a sale paid in part by card is not rounded", async () => {
      counter.ask("card", 20_000)
      await counter.confirmAsked()
      expect(counter.due()).toBe(45_400)
      await counter.takeCash({ given: 45_400, due: 45_400, at: Date.now() + HAND_MS * 2 })
      expect(paidFact()?.totals).toMatchObject({ rounding: 0, total: EXACT })
    })

    test("a sale paid in two parts of cash is rounded; what is asked after a part in cash is exact", async () => {
      await counter.takePart(15_000)
      expect(counter.due()).toBe(50_000)
      counter.ask("card", 50_000)
      expect(counter.basket().asking?.amount).toBe(50_400)
      counter.stopAsking()
      await counter.takeCash({ given: 50_000, due: 50_000, at: Date.now() + HAND_MS * 2 })
      expect(paidFact()?.totals).toMatchObject({ rounding: -400, total: 65_000 })
    })

    test("what rounding alone adds to cash that covers the goods is asked of nobody's card or bank", async () => {
      counter.changeQuantity("0001", 4_000)
      expect(counter.due()).toBe(262_000)
      await counter.takePart(261_700)
      for (const kind of ["card", "vietqr"] as const) {
        counter.ask(kind, 300)
        expect(counter.basket().asking ?? null).toBeNull()
      }
      await counter.takeCash({ given: 500, due: 300, at: Date.now() + HAND_MS * 2 })
      expect(paidFact()).toMatchObject({ totals: { total: 262_000 }, change: 200 })
    })

    test("the server finds nothing to say, and X and Z tell what rounding came to", async () => {
      await pay(65_000)
      await t.till.sync.nudge()
      expect(t.server.facts().map(({ kind }) => kind)).toContain("sale")
      const session = t.till.session.get()
      if (!session) throw new Error("no session")
      expect(await reportOf(t.till.ledger, session)).toMatchObject({
        rounding: -400,
        total: 65_000,
        cash: 65_000,
      })
    })
  })

  test("an invoice wanted with a basket is nobody's once the basket is empty, line by line or at once", async () => {
    const wanted = () => t.till.ledger.meta.where("key").startsWith("invoice:").count()
    for (const empty of [() => counter.changeQuantity("0001", 0), () => counter.emptyBasket()]) {
      add("0001")
      const { id } = counter.basket()
      const buyer = { company: "DEMO", taxId: "0100109106", address: "12 DEMO", email: "a@b.vn" }
      await wantInvoice(t.till.ledger, id, { staffId: "staff_demo_ha", buyer })
      expect(counter.setInvoice(id, "DEMO")).toBe(true)
      empty()
      expect(counter.basket().invoice).toBeNull()
      await vi.waitFor(async () => expect(await wanted()).toBe(0))
    }
  })

  test("goods that are taken back bring the invoice along that was wanted with them", async () => {
    const wanted = () => t.till.ledger.meta.where("key").startsWith("invoice:").toArray()
    for (const empty of [() => counter.changeQuantity("0001", 0), () => counter.emptyBasket()]) {
      add("0001")
      const { id } = counter.basket()
      const buyer = { company: "DEMO", taxId: "0100109106", address: "12 DEMO", email: "a@b.vn" }
      await wantInvoice(t.till.ledger, id, { staffId: "staff_demo_ha", buyer })
      counter.setInvoice(id, "DEMO")
      empty()
      await vi.waitFor(async () => expect(await wanted()).toEqual([]))
      counter.takeBack()
      expect(counter.basket().invoice).toBe("DEMO")
      await vi.waitFor(async () => expect(await wanted()).toMatchObject([{ value: { buyer } }]))
      counter.emptyBasket()
      await vi.waitFor(async () => expect(await wanted()).toEqual([]))
    }
  })

  test("an invoice wanted with a basket is sent behind its sale", async () => {
    add("0001")
    const { id } = counter.basket()
    const buyer = { company: "DEMO", taxId: "0100109106", address: "12 DEMO", email: "a@b.vn" }
    await wantInvoice(t.till.ledger, id, { staffId: "staff_demo_ha", buyer })
    counter.setInvoice(id, "DEMO")
    await pay(65_000)
    await vi.waitFor(() =>
      expect(t.server.facts().at(-1)).toMatchObject({ kind: "invoice-asked", saleId: id }),
    )
    expect(counter.basket().invoice).toBeUndefined()
  })

  test("goods with a lapsed certificate are sold with that said", () => {
    add("0026")
    expect(counter.store.get().band).toMatchObject({ kind: "added", warning: "lapsed" })
  })

  test("a tap aimed at a total that has just changed sells nothing", async () => {
    add("0001")
    await pay(65_000, Date.now() + HAND_MS - 100)
    expect(counter.store.get().paid).toBeNull()
    expect(counter.store.get().band).toEqual({ kind: "changed-total" })
    expect(await t.till.ledger.facts.where("kind").equals("sale").count()).toBe(0)
  })

  test("a paid basket makes one sale, gives the change and clears the counter", async () => {
    add("0001")
    await Promise.all([pay(100_000), pay(100_000)])
    expect(counter.store.get().paid).toMatchObject({ change: 35_000, receiptNo: "HT11-02-1-1" })
    expect(counter.basket().lines).toEqual([])
    expect(await t.till.ledger.facts.where("kind").equals("sale").count()).toBe(1)
  })

  test("less than the total is not taken", async () => {
    add("0001")
    await pay(50_000)
    expect(counter.store.get().paid).toBeNull()
  })

  test("a removed line comes back where it stood", () => {
    add("0001")
    add("0002")
    const [first] = counter.basket().lines
    counter.changeQuantity(first?.lineId ?? "", 0)
    counter.takeBack()
    expect(counter.basket().lines[0]).toEqual(first)
  })

  test("held baskets survive a crash, a paid one does not come back", async () => {
    add("0001")
    counter.startBasket()
    add("0002")
    await t.till.mirror.flush()
    await pay(18_000)
    await t.restart()
    await open()
    expect(counter.basket().lines.map((l) => l.skuId)).toEqual(["variant_demo_0001"])
  })

  test("an unknown code is said and adds nothing", () => {
    counter.scan("9999999")
    expect(counter.store.get().band).toEqual({ kind: "unknown", code: "9999999" })
    expect(counter.basket().lines).toEqual([])
  })

  test("the cash of a session is the float and what was taken less the change", async () => {
    add("0001")
    await pay(100_000)
    const { closeSession } = await import("../../../data/close-session")
    const closed = await closeSession(
      t.till.ledger,
      { staffId: "staff_demo_ha", counts: [{ note: 50_000, pieces: 1 }], reason: "unknown" },
      t.till.now,
    )
    expect(closed?.closing).toMatchObject({
      expectedCash: 65_000,
      countedCash: 50_000,
      difference: -15_000,
    })
    await t.till.sync.nudge()
    expect(t.server.facts().map((fact) => fact.kind)).toEqual([
      "session-opened",
      "sale",
      "session-closed",
    ])
  })

  test("a code on the screen locks the basket; seen money sells it with the words of the transfer", async () => {
    add("0001")
    counter.ask("vietqr", 65_000)
    const { id, asking } = counter.basket()
    expect(asking).toMatchObject({
      amount: 65_000,
      purpose: `HT11 02 ${id.slice(-8).toUpperCase()}`,
    })
    add("0002")
    counter.changeQuantity("0001", 3000)
    counter.emptyBasket()
    await pay(65_000)
    expect(counter.basket()).toMatchObject({ id, asking, lines: [{ qtyMilli: 1000 }] })
    await counter.confirmAsked()
    expect(counter.store.get().paid).toMatchObject({
      id,
      change: 0,
      tenders: [{ kind: "vietqr", amount: 65_000, reference: asking?.purpose }],
    })
  })

  test("money in several ways is one sale, and change comes out of the cash alone", async () => {
    add("0001")
    counter.ask("card", 20_000)
    await counter.confirmAsked()
    await counter.takePart(10_000)
    expect(counter.due()).toBe(35_000)
    await counter.takeCash({ given: 50_000, due: 35_000, at: Date.now() + HAND_MS * 2 })
    expect(counter.store.get().paid).toMatchObject({
      change: 15_000,
      tenders: [
        { kind: "card", amount: 20_000 },
        { kind: "cash", amount: 10_000 },
        { kind: "cash", amount: 50_000 },
      ],
    })
  })

  test("more than is due is never asked for", () => {
    add("0001")
    counter.ask("vietqr", 65_001)
    counter.ask("card", 0)
    expect(counter.basket().asking).toBeUndefined()
  })

  test("money that came is still there after a crash, and given back it opens the basket", async () => {
    add("0001")
    await counter.takePart(20_000)
    await t.till.mirror.flush()
    await t.restart()
    await open()
    expect(counter.due()).toBe(45_000)
    expect(counter.isIdle()).toBe(false)
    counter.giveBack()
    expect(counter.due()).toBe(65_000)
    add("0001")
    expect(counter.due()).toBe(130_000)
  })

  test("a discount lowers what is due, and the server takes the sale with its reason", async () => {
    add("0001")
    const off = { kind: "percent", value: 5, reason: "damaged", approvedBy: null } as const
    counter.setDiscount(null, off)
    expect(counter.due()).toBe(61_750)
    await counter.takeCash({ given: 61_750, due: 61_750, at: Date.now() + HAND_MS * 2 })
    const { paid } = counter.store.get()
    expect(paid?.discounts).toEqual([{ lineNo: null, ...off }])
    await t.till.sync.nudge()
    expect(await t.till.ledger.verdicts.get(paid?.id ?? "")).toMatchObject({ status: "accepted" })
    expect(t.server.sales().at(-1)?.totals).toMatchObject({ discount: 3_250, total: 61_750 })
  })

  test("discounts of line and basket count together against a limit", () => {
    add("0001")
    const five = { kind: "percent", value: 5, reason: "regular", approvedBy: null } as const
    counter.setDiscount(counter.basket().lines[0]?.lineId ?? null, five)
    expect(counter.tryDiscount(null, five)?.worstBp).toBe(975)
  })

  test("a sum taken off goes when the goods change, per cents go with them", () => {
    add("0001")
    counter.setDiscount(null, { kind: "amount", value: 5_000, reason: "regular", approvedBy: null })
    expect(counter.due()).toBe(60_000)
    add("0001")
    expect(counter.due()).toBe(130_000)
    counter.setDiscount(null, { kind: "percent", value: 10, reason: "regular", approvedBy: null })
    add("0001")
    expect(counter.due()).toBe(175_500)
  })

  test("more off than there is to pay is refused", () => {
    add("0001")
    const all = { kind: "amount", value: 65_001, reason: "regular", approvedBy: null } as const
    expect(counter.tryDiscount(null, all)).toBeNull()
    counter.setDiscount(null, all)
    expect(counter.due()).toBe(65_000)
  })
})
