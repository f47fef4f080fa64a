import { randomUUID } from "node:crypto"
import { beforeAll, describe, expect, it } from "vitest"
import type { Sku } from "./shop-fixture.js"
import { shop } from "./stage.js"

let tea: Sku
let jam: Sku
beforeAll(async () => {
  tea = await shop.product("Chè vằng", 127_000)
  jam = await shop.product("Mứt gừng", 60_000)
  await shop.db.query(
    "insert into legal_entity (id, kind, name, vat_method) values ('lent_x', 'COOPERATIVE', 'X', 'DEDUCTION')",
  )
  for (const [code, outlet] of [
    ["HT01", shop.a],
    ["HT02", shop.b],
  ] as const) {
    await shop.db.query(
      `insert into outlet (id, code, name, type, legal_entity_id, province, hours, state, evidence)
       values ($1, $1, $1, 'SHOP', 'lent_x', 'Hà Tĩnh', '', 'OPEN', 'A')`,
      [code],
    )
    await shop.db.query(
      "insert into outlet_stock_location (id, outlet_id, stock_location_id) values ($1, $1, $2)",
      [code, outlet.locationId],
    )
  }
})

const at = "/admin/ocop/stock"
const receive = (sku: Sku, lotNo: string, qtyMilli: number, more = {}) =>
  shop.call("POST", `${at}/receipts`, {
    id: randomUUID(),
    outletCode: "HT01",
    lines: [{ skuId: sku.variantId, ownerId: "lent_x", lotNo, qtyMilli, ...more }],
  })
const lots = async (sku: Sku, outlet = "HT01") =>
  (await shop.admin("GET", `${at}/lots?outlet=${outlet}&sku=${sku.variantId}`)) as {
    mark: string
    lots: { lotId: string; lotNo: string; condition: string; qtyMilli: number }[]
  }
const seen = async (sku: Sku, outlet = "HT01") =>
  (await lots(sku, outlet)).lots.map((lot) => `${lot.lotNo} ${lot.condition} ${lot.qtyMilli}`)
const lotId = async (sku: Sku, lotNo: string) =>
  (await lots(sku)).lots.find((lot) => lot.lotNo === lotNo)?.lotId ?? ""

describe("office postings", () => {
  it("receive goods once, however often the form is sent", async () => {
    const body = {
      id: randomUUID(),
      outletCode: "HT01",
      lines: [
        {
          skuId: tea.variantId,
          ownerId: "lent_x",
          lotNo: "R1",
          expiresOn: "2027-01-31",
          qtyMilli: 10_500,
        },
      ],
    }
    const answers = await Promise.all(
      [1, 2, 3].map(() => shop.call("POST", `${at}/receipts`, body)),
    )
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200])
    expect(answers.filter((answer) => answer.body.posted)).toHaveLength(1)
    expect(await seen(tea)).toEqual(["R1 SELLABLE 10500"])
  })

  it("refuse what is not in the contract and leave stock as it was", async () => {
    const before = await seen(tea)
    const refused = [
      await receive(tea, "R2", -5),
      await receive(tea, "R2", 1.5),
      await receive(tea, "R2", 1000, { ownerId: "nobody" }),
      await receive(tea, "R2", 1000, { colour: "red" }),
      await receive({ ...tea, variantId: "variant_none" }, "R2", 1000),
      await shop.call("POST", `${at}/receipts`, {
        id: randomUUID(),
        outletCode: "HT99",
        lines: [],
      }),
    ]
    expect(refused.map(({ status }) => Math.floor(status / 100))).toEqual([4, 4, 4, 4, 4, 4])
    for (const { body } of refused) {
      expect(Object.keys(body).sort()).toEqual(["code", "details", "message"])
    }
    expect(await seen(tea)).toEqual(before)
  })

  it("set part of a lot aside: it is no stock any more, and comes back whole", async () => {
    const lot = await lotId(tea, "R1")
    const set = (to: string, id: string, qtyMilli: number) =>
      shop.call("POST", `${at}/conditions`, { id: randomUUID(), lotId: id, qtyMilli, to })
    expect((await set("DAMAGED", lot, 500)).status).toBe(200)
    expect((await seen(tea)).sort()).toEqual(["R1 DAMAGED 500", "R1 SELLABLE 10000"])
    expect((await set("DAMAGED", lot, 10_001)).body.code).toBe("STOCK_SHORT")
    const damaged = (await lots(tea)).lots.find(({ condition }) => condition === "DAMAGED")
    await set("SELLABLE", damaged?.lotId ?? "", 500)
    expect(await seen(tea)).toEqual(["R1 SELLABLE 10500"])
  })

  it("count a lot while sales go on: the count is true at its mark", async () => {
    await receive(jam, "J1", 20_000)
    const sheet = await lots(jam)
    await shop.sale([{ sku: jam, qty: 3 }])
    const counted = await shop.call("POST", `${at}/counts`, {
      id: randomUUID(),
      mark: sheet.mark,
      lines: [{ lotId: sheet.lots[0]?.lotId, countedMilli: 15_000 }],
    })
    expect(counted.status).toBe(200)
    expect(await seen(jam)).toEqual(["J1 SELLABLE 12000"])
  })

  it("send goods on their way: they are stock of neither outlet until they arrive", async () => {
    const sent = await shop.call("POST", `${at}/transfers`, {
      id: randomUUID(),
      fromOutletCode: "HT01",
      toOutletCode: "HT02",
      lines: [{ skuId: jam.variantId, qtyMilli: 5000 }],
    })
    expect(sent.body).toMatchObject({ state: "in_transit", lines: [{ sentMilli: 5000 }] })
    expect(await seen(jam)).toEqual(["J1 SELLABLE 7000"])
    expect(await seen(jam, "HT02")).toEqual(["J1 IN_TRANSIT 5000"])
    const lines = [{ lineNo: 1, qtyMilli: 4500 }]
    for (const _ of [1, 2]) {
      const received = await shop.call("POST", `${at}/transfers/${sent.body.id}/receive`, { lines })
      expect(received.body).toMatchObject({ state: "received", lines: [{ receivedMilli: 4500 }] })
    }
    expect(await seen(jam, "HT02")).toEqual(["J1 SELLABLE 4500"])
    const asked = await shop.rows("select kind from intake_exception where subject = $1", [
      `transfer:${sent.body.id}`,
    ])
    expect(asked).toEqual([{ kind: "TRANSFER_DIFFERENCE" }])
  })

  it("never send what is not there or is promised to a shopper", async () => {
    const before = await seen(jam)
    await shop.webOrder([{ sku: jam, qty: 6 }])
    for (const qtyMilli of [99_000, 2000]) {
      const refused = await shop.call("POST", `${at}/transfers`, {
        id: randomUUID(),
        fromOutletCode: "HT01",
        toOutletCode: "HT02",
        lines: [{ skuId: jam.variantId, qtyMilli }],
      })
      expect(refused.body.code).toBe("STOCK_SHORT")
    }
    expect(await seen(jam)).toEqual(before)
  })

  it("are closed to everybody who is not of the office", async () => {
    for (const headers of [undefined, { authorization: "Bearer nonsense" }]) {
      const path = `${shop.backend.url}${at}/lots?outlet=HT01`
      const answer = await fetch(path, headers ? { headers } : {})
      expect(answer.status).toBe(401)
    }
  })
})
