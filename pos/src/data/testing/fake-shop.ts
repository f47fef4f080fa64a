import type { PosSku, PosSnapshot } from "@ocop/contracts"
import { demoPackings } from "./demo-packings"
import { DEMO_STARS, demoSkus } from "./fixture-skus"

export type FakeShopOptions = {
  skus?: readonly PosSku[]
  promotions?: NonNullable<PosSnapshot["promotions"]>
  cashRounding?: PosSnapshot["outlet"]["cashRounding"]
  clearances?: NonNullable<PosSnapshot["clearances"]>
  scaleLayouts?: PosSnapshot["scaleLayouts"]
  /** Stars of the SKU at this place of the list; 0: it has no certificate. */
  starsOf?: (i: number) => 0 | 3 | 4 | 5
  /** The other outlets; each has some of every SKU. */
  others?: PosSnapshot["outlets"]
}

export const OUTLET = "HT11"
export const OUTLET_NAME = "Điểm dừng nghỉ mẫu 01 – quốc lộ 1 Cẩm Xuyên"
export const REGISTER = "02"

// One certificate of the demo goods has lapsed, so that a star is seen to be missing.
const LAPSED = new Set(["variant_demo_0026"])

const recognitionOf = (sku: PosSku, stars: 3 | 4 | 5): PosSnapshot["recognitions"][number] => ({
  id: `recog_demo_${sku.code}`,
  skuIds: [sku.id],
  packagingCodes: [],
  stars,
  decisionNo: `DEMO-${sku.code}`,
  decisionDate: LAPSED.has(sku.id) ? "2022-12-31" : "2025-03-01",
  issuerName: "UBND tỉnh (dữ liệu mẫu)",
  issuerLevel: "PROVINCE",
  criteriaVersion: "QD148",
  validFrom: LAPSED.has(sku.id) ? "2023-01-01" : "2025-03-01",
  validTo: LAPSED.has(sku.id) ? "2026-01-01" : "2028-03-01",
  revokedOn: null,
})

/** What the fake outlet sells: goods, prices, certificates, and the version that tells of a change. */
export function fakeShop(options: FakeShopOptions) {
  const starsOf = options.starsOf ?? ((i: number) => DEMO_STARS[i] ?? 0)
  // Behind the goods: their places in the list stay what tests know.
  let skus = [...(options.skus ?? demoSkus), ...demoPackings]
  let version = 1
  let hasHistory = true
  return {
    options,
    others: options.others ?? [{ code: "HT02", name: "Cửa hàng OCOP Phố Châu (mẫu)" }],
    skus: () => skus,
    version: () => `v${version}`,
    favourites: () => (hasHistory ? skus.slice(0, 24).map((sku) => sku.id) : []),
    recognitions: () =>
      skus.flatMap((sku, i) => {
        const stars = demoPackings.includes(sku) ? 0 : starsOf(i)
        return stars === 0 ? [] : [recognitionOf(sku, stars)]
      }),
    openingStock: (sku: PosSku, i: number) =>
      sku.sellMode === "WEIGHT" ? 12_500 : i % 9 === 8 ? 0 : 24_000,
    forgetFavourites: () => {
      hasHistory = false
      version += 1
    },
    setPrice: (skuId: string, price: number) => {
      skus = skus.map((sku) =>
        sku.id === skuId ? { ...sku, price, priceVersion: `demo-${version + 1}` } : sku,
      )
      version += 1
    },
  }
}

export type FakeShop = ReturnType<typeof fakeShop>
