import fc from "fast-check"
import lawsJson from "../../data/promotion-laws.json" with { type: "json" }
import { mulDivHalfUp } from "../integer-maths.js"
import type { Promotion, PromotionInput, PromotionLaw, PromotionLine } from "../promotion-types.js"

/** The laws that the backend ships. */
export const laws = lawsJson as PromotionLaw[]

type Goods = Partial<Omit<PromotionLine, "gross">> & { unitPrice?: number }

/** One jar of food for 100,000 đồng. */
export const goodsOf = ({ unitPrice = 100_000, ...part }: Goods = {}): PromotionLine => ({
  lineId: "1",
  skuId: "honey",
  setNo: 4,
  alcohol: false,
  alcoholPercent: null,
  qtyMilli: 1000,
  gross: mulDivHalfUp(part.qtyMilli ?? 1000, unitPrice, 1000),
  ...part,
})

/** Ten per cent off every good in November 2026, everywhere. */
export const promotionOf = (part: Partial<Promotion> = {}): Promotion => ({
  id: "p1",
  name: "DEMO Tuần lễ hàng Hà Tĩnh",
  nameEn: null,
  kind: "percent",
  value: 10,
  target: "LINES",
  skuIds: null,
  setNos: null,
  validFrom: "2026-11-01",
  validTo: "2026-12-01",
  minSpend: 0,
  online: true,
  outletCodes: null,
  needsCode: false,
  programme: null,
  ...part,
})

/** A basket online on 2026-11-21. */
export const saleOf = (
  lines: readonly PromotionLine[],
  promotions: readonly Promotion[],
  part: Partial<PromotionInput> = {},
): PromotionInput => ({
  lines,
  promotions,
  laws,
  day: "2026-11-21",
  place: { online: true },
  ...part,
})

const anyGoods = fc.record({
  skuId: fc.constantFrom("honey", "tea", "wine"),
  setNo: fc.constantFrom(4, 14),
  alcohol: fc.boolean(),
  alcoholPercent: fc.constantFrom(null, 12, 40),
  qtyMilli: fc.integer({ min: 1, max: 20_000 }),
  unitPrice: fc.integer({ min: 0, max: 900_000 }),
})

const anyPromotion = fc
  .record({
    percent: fc.boolean(),
    bp: fc.integer({ min: 1, max: 10_000 }),
    dong: fc.integer({ min: 1, max: 400_000 }),
    target: fc.constantFrom("LINES" as const, "ORDER" as const),
    skuIds: fc.constantFrom(null, ["honey"], ["tea", "wine"]),
    setNos: fc.constantFrom(null, [4, 5]),
    minSpend: fc.constantFrom(0, 100_000),
    needsCode: fc.boolean(),
    programme: fc.constantFrom(null, "DEMO"),
  })
  .map(({ percent, bp, dong, ...rest }) => ({
    ...rest,
    kind: percent ? ("percent" as const) : ("amount" as const),
    value: percent ? bp / 100 : dong,
  }))

/** Any basket under any promotions; where some need a code, the first of them is the voucher's. */
export const anySale: fc.Arbitrary<PromotionInput> = fc
  .record({
    lines: fc.array(anyGoods, { minLength: 1, maxLength: 8 }),
    promotions: fc.array(anyPromotion, { maxLength: 6 }),
  })
  .map(({ lines, promotions }) => {
    const named = promotions.map((part, i) => promotionOf({ ...part, id: `p${i}` }))
    return saleOf(
      lines.map((line, i) => goodsOf({ ...line, lineId: `line-${i}` })),
      named,
      { voucherId: named.find((p) => p.needsCode)?.id ?? null },
    )
  })
