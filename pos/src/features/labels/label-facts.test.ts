import { readFile } from "node:fs/promises"
import { createRequire } from "node:module"
import { ean13Modules } from "@ocop/domain"
import { beforeAll, describe, expect, it } from "vitest"
import { prepareZXingModule, readBarcodes } from "zxing-wasm/reader"
import type { Replica } from "../../data/replica"
import { priceMark } from "../../data/shelf-code"
import { demoSkus } from "../../data/testing/fixture-skus"
import { startTestTill } from "../../data/testing/test-till"
import { markOf, scaleLabel, shelfLabel } from "./label-facts"
import { netOf } from "./net-of"

const DAY = "2026-11-21"
let replica: Replica
beforeAll(async () => {
  const { till } = await startTestTill()
  replica = till.replica.get() as Replica
  const file = createRequire(import.meta.url).resolve("zxing-wasm/reader/zxing_reader.wasm")
  const wasmBinary = (await readFile(file)).buffer as ArrayBuffer
  await prepareZXingModule({ overrides: { wasmBinary }, fireImmediately: true })
})

const skuOf = (n: number) => {
  const sku = demoSkus[n - 1]
  if (!sku) throw new Error(`no goods ${n}`)
  return sku
}
const labelOf = (n: number, day = DAY) => shelfLabel(skuOf(n), { replica, day })

/** What a scanner reads off bars three dots wide. */
async function scanned(modules: string): Promise<string[]> {
  const [left, right, dots, height] = [11, 7, 3, 60]
  const width = (left + modules.length + right) * dots
  const data = new Uint8ClampedArray(width * height * 4).fill(255)
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      if (modules[Math.floor(x / dots) - left] === "1") {
        data.fill(0, (y * width + x) * 4, (y * width + x) * 4 + 3)
      }
    }
  }
  const pixels = { data, width, height, colorSpace: "srgb" } as ImageData
  return (await readBarcodes(pixels, { formats: ["EAN-13"] })).map(({ text }) => text)
}

describe("a shelf label", () => {
  it("says what a kilogram or a litre costs where the pack says what is in it", () => {
    expect(labelOf(1)).toMatchObject({
      price: 65_000,
      unitPrice: { amount: 130_000, per: "kg" },
    })
    expect(labelOf(4)).toMatchObject({ unitPrice: { amount: 170_000, per: "l" } })
    expect(netOf("Gói 10 cái")).toEqual({ netQuantity: null, netUnit: null })
    expect(netOf("Can 1,5 lít")).toEqual({ netQuantity: 1_500, netUnit: "ml" })
  })

  it("has the stars that are in force that day and their last day, and none on the day after", () => {
    expect(labelOf(1).badge).toEqual({ stars: 4, lastDay: "2028-02-29" })
    expect(labelOf(1, "2028-02-29").badge?.stars).toBe(4)
    expect(labelOf(1, "2028-03-01").badge).toBeNull()
    expect(labelOf(26).badge).toBeNull()
  })

  it("is out of date when its price or its certificate changes, and not with another day", () => {
    const { mark, dearer } = {
      mark: markOf(labelOf(1)),
      dearer: shelfLabel({ ...skuOf(1), price: 66_000 }, { replica, day: DAY }),
    }
    expect(markOf(labelOf(1, "2026-11-22"))).toBe(mark)
    expect(markOf(dearer)).not.toBe(mark)
    expect(markOf(labelOf(1, "2028-03-01"))).not.toBe(mark)
  })

  it("has bars where the goods have a number of the trade, and our own code where not", () => {
    const traded = { ...skuOf(1), barcodes: ["4006381333931"] }
    expect(shelfLabel(traded, { replica, day: DAY }).code).toBe("4006381333931")
    expect(labelOf(1)).toMatchObject({
      code: `OC0001:65000:${priceMark("demo-1")}`,
      caption: "OC0001",
    })
  })
})

describe("a label of a weighed pack", () => {
  const weighed = skuOf(10)
  const made = (qtyMilli: number, goods = weighed) =>
    scaleLabel(goods, qtyMilli, { replica, at: Date.parse(`${DAY}T01:00:00Z`), lotNo: "" })

  it("is read by the till as these goods and this weight, for the amount that it says", () => {
    const label = made(925)
    expect(label).toMatchObject({ amount: 74_000, lot: { lotNo: "L0010-1126" } })
    expect(replica.lookUp(label?.code ?? "")).toMatchObject({
      ok: true,
      sku: { id: weighed.id },
      qtyMilli: 925,
    })
  })

  it("is not made of goods by the piece, of nothing, or of more than it can say", () => {
    expect([made(925, skuOf(1)), made(0), made(100_000)]).toEqual([null, null, null])
  })
})

it("a scanner reads the bars of every first digit as the number that they stand for", async () => {
  const codes = ["0012345678905", "4006381333931", "8934563138165", made925()]
  for (const code of codes) expect(await scanned(ean13Modules(code) ?? "")).toEqual([code])
  expect(ean13Modules("4006381333932")).toBeNull()
})

const made925 = () => scaleLabel(skuOf(10), 925, { replica, at: 0, lotNo: "" })?.code ?? "no label"
