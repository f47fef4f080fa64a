import type { PosSnapshot } from "@ocop/contracts"
import promotionLaws from "@ocop/pricing/promotion-laws.json"
import taxRules from "@ocop/pricing/tax-rules.json"
import { demoPackings } from "./demo-packings"
import type { FakeBook } from "./fake-book"
import type { FakeDevice } from "./fake-devices"
import { LIMITS, STAFF } from "./fake-people"
import { sealPin } from "./fake-pins"
import { type FakeShop, OUTLET, OUTLET_NAME, REGISTER } from "./fake-shop"

const giftsOf = (skus: PosSnapshot["skus"]): NonNullable<PosSnapshot["gifts"]> => {
  const linesOf = (places: number[]) =>
    places.flatMap((n) => {
      const sku = skus[n - 1]
      return sku ? { skuId: sku.id, qtyMilli: 1000 } : []
    })
  return [
    {
      code: "DEMO-VI-QUE",
      name: "Giỏ Vị quê (mẫu)",
      nameEn: "Tastes of home (demo)",
      lines: linesOf([1, 2, 4]),
    },
    {
      code: "DEMO-LAPSED",
      name: "Giỏ Sum vầy (mẫu)",
      nameEn: "Family together (demo)",
      lines: linesOf([6, 26]),
    },
  ].filter(({ lines }) => lines.length > 0)
}

/** `GET /pos/snapshot` for one device: its PINs are sealed to its own key. */
export async function fakeSnapshot(
  shop: FakeShop,
  book: FakeBook,
  device: FakeDevice,
  { now, pinIterations }: { now: number; pinIterations: number },
): Promise<PosSnapshot> {
  const { others, options } = shop
  const skus = shop.skus()
  return {
    version: shop.version(),
    cursor: book.cursor(),
    generatedAt: new Date(now).toISOString(),
    outlet: {
      code: OUTLET,
      name: OUTLET_NAME,
      address: "quốc lộ 1, xã Cẩm Xuyên, Hà Tĩnh",
      maySellAlcohol: true,
      ...(options.cashRounding && { cashRounding: options.cashRounding }),
      shopUrl: "https://shop.demo.invalid",
      seller: {
        name: "Công ty mẫu Trạm dừng (DEMO)",
        taxId: null,
        vatMethod: "DEDUCTION",
        demo: true,
        bank: { bin: "970436", accountNo: "DEMOHT11", accountName: "TAI KHOAN MAU" },
      },
    },
    register: { code: REGISTER, epoch: device.epoch, appliedThrough: book.applied(device.epoch) },
    outlets: [{ code: OUTLET, name: "Điểm dừng nghỉ mẫu 01" }, ...others],
    staff: await Promise.all(
      STAFF.map(async ({ pin, ...person }) => ({
        ...person,
        ...LIMITS[person.role],
        pin: await sealPin(pin, device.sealKey, pinIterations),
      })),
    ),
    taxRules: taxRules.map((rule) => ({
      id: rule.id,
      goodsClass: rule.goodsClass,
      sellerVatMethod: rule.sellerVatMethod as "ANY",
      sellerRole: rule.sellerRole as "ANY",
      treatment: rule.treatment as "RATE",
      rateBp: rule.rateBp,
      validFrom: rule.validFrom,
      validTo: rule.validTo,
      priority: rule.priority,
      legalRef: rule.legalRef,
    })),
    promotions: options.promotions ?? [],
    promotionLaws: promotionLaws.map(({ id, kind, value, validFrom, validTo, legalRef }) => ({
      ...{ id, value, validFrom, validTo, legalRef },
      kind: kind as "NO_ALCOHOL",
    })),
    ...(options.clearances ? { clearances: options.clearances } : {}),
    ...(options.scaleLayouts ? { scaleLayouts: options.scaleLayouts } : {}),
    gifts: giftsOf(skus),
    packings: demoPackings.map(({ id }) => id),
    recognitions: shop.recognitions(),
    skus: [...skus],
    stock: [
      ...book.stockNow(),
      ...others.flatMap(({ code }) =>
        skus.map((sku): [string, string, number] => [sku.id, code, 6_000]),
      ),
    ],
    favourites: shop.favourites(),
  }
}
