import { criteriaSetOf, type GoodsClass, type SellMode, unitOf } from "@ocop/domain"
import { motifFor } from "@ocop/label-art"
import type { NewOcopProduct, SkuProfileFields } from "../../workflows/catalogue/types"
import { demoFacts } from "./demo-facts"
import type { ProductRecord } from "./product-fields"
import { tillNameOf } from "./till-name"

export type DraftSetting = {
  handle: string
  code: string
  producerId: string | null
  communeName: string | null
  salesChannelIds: string[]
  shippingProfileId: string | undefined
  demo: boolean
}

const capital = (word: string) => word.charAt(0).toUpperCase() + word.slice(1)

const number = (value: number) => String(value).replace(".", ",")

/** "Hộp 500 g", "Chục 10 cái", "Theo kg": what a person reads as the contents. */
export function netContentOf(
  unit: string,
  quantity: number | null,
  netUnit: string | null,
): string {
  if (unit === "kg") return "Theo kg"
  if (quantity === null || netUnit === null) return capital(unit)
  if (netUnit === "piece")
    return quantity === 1 ? capital(unit) : `${capital(unit)} ${number(quantity)} cái`
  const big = quantity >= 1000 && quantity % 100 === 0
  const size = big
    ? `${number(quantity / 1000)} ${netUnit === "g" ? "kg" : "lít"}`
    : `${number(quantity)} ${netUnit}`
  return unit === "lít" ? `Chai ${size}` : `${capital(unit)} ${size}`
}

/** The tax class of a set, unless the file says otherwise. */
export function goodsClassOf(setNo: number, given: GoodsClass | null | undefined): GoodsClass {
  return given ?? criteriaSetOf(setNo)?.usualGoodsClass ?? "STANDARD"
}

/** The parts of a profile that the file decides; shared by new products and updates. */
export function profileOf(record: ProductRecord) {
  const goods_class = goodsClassOf(record.qd26_set_no, record.goods_class)
  const sell_mode: SellMode = unitOf(record.unit)?.sellMode ?? "PIECE"
  return {
    sell_mode,
    unit: record.unit,
    goods_class,
    alcohol: goods_class === "ALCOHOL",
    set_no: record.qd26_set_no,
    commune_code: record.new_commune_code,
    old_commune: record.old_commune,
    old_district: record.old_district,
    packaging_code: record.packaging_code,
    temperature: record.temperature,
    ship_weight_g: record.ship_weight_g,
    storage: record.storage,
    ingredients: record.ingredients,
    story: record.story,
  }
}

function describe(record: ProductRecord, communeName: string | null): string {
  const maker = record.producer ? ` của ${record.producer}` : ""
  const old = [record.old_commune, record.old_district].filter(Boolean).join(", ")
  const place = communeName ? `, ${communeName}` : ""
  const was = old === "" ? "" : ` (trước 1/7/2025: ${old})`
  const set = criteriaSetOf(record.qd26_set_no)?.vi.toLowerCase() ?? ""
  return `${record.name_vi}${maker}${place}${was}. Bộ sản phẩm: ${set}.`
}

const OPTION = "Quy cách"

/** Goods that the demo also sells in half-size packs, in packaging that no decision registered. */
const SECOND_PACKS = new Set([
  "cu-do-phong-nga",
  "mat-ong-cuong-nga",
  "nuoc-mam-phu-sang",
  "tra-gao-lut-omega-an-phat",
])

/** Label art is filed under the name as the source has it; one name is cut there. */
const ART: Record<string, string> = {
  "bo-dung-cu-nha-bep": "bo-dung-cu-nha-bep-bang-name-cut-in-source",
}

type Pack = { profile: SkuProfileFields; price: number | null; gtin: string | null }

const variantDraft = ({ profile, price, gtin }: Pack) => ({
  title: profile.net_content,
  sku: profile.code,
  barcode: profile.code,
  ...(gtin === null ? {} : { ean: gtin }),
  manage_inventory: true,
  allow_backorder: false,
  options: { [OPTION]: profile.net_content },
  prices: price === null ? [] : [{ currency_code: "vnd", amount: price }],
})

/** A new product as Medusa and our profile want it; without a price it stays a draft. */
export function productDraft(record: ProductRecord, setting: DraftSetting): NewOcopProduct {
  const { handle, code, demo } = setting
  const facts = demo ? demoFacts(handle, record.qd26_set_no, record.unit) : null
  const price = record.price_vnd_if_known ?? facts?.price ?? null
  const netQuantity = record.net_quantity ?? facts?.netQuantity ?? null
  const netUnit: SkuProfileFields["net_unit"] = record.net_unit ?? facts?.netUnit ?? null
  const bothNet = netQuantity !== null && netUnit !== null
  const net_content = netContentOf(record.unit, netQuantity, netUnit)
  const given = profileOf(record)
  const profile: SkuProfileFields = {
    ...given,
    code,
    net_quantity: bothNet ? netQuantity : null,
    net_unit: bothNet ? netUnit : null,
    net_content,
    alcohol_percent: given.alcohol
      ? (record.alcohol_percent ?? facts?.alcoholPercent ?? null)
      : null,
    packaging_code: given.packaging_code ?? (demo ? `DEMO-BB-${code}` : null),
    till_name: tillNameOf(record.name_vi),
    motif: motifFor({ name: record.name_vi, setNo: record.qd26_set_no }),
    commune_code: given.commune_code ?? null,
    old_commune: given.old_commune ?? null,
    old_district: given.old_district ?? null,
    temperature: given.temperature ?? facts?.temperature ?? "AMBIENT",
    ship_weight_g: given.ship_weight_g ?? null,
    shelf_life_days: record.shelf_life_days ?? facts?.shelfLifeDays ?? null,
    storage: given.storage ?? null,
    ingredients: given.ingredients ?? null,
    story: given.story ?? null,
    owner_legal_entity_id: null,
    price_is_demo: demo,
  }
  const packs = [{ profile, price, gtin: record.gtin ?? null }]
  if (
    demo &&
    price !== null &&
    SECOND_PACKS.has(handle) &&
    netQuantity !== null &&
    netUnit !== null
  ) {
    const half = netQuantity / 2
    const smaller = {
      ...profile,
      code: `${code}B`,
      till_name: tillNameOf(record.name_vi, "nhỏ"),
      net_quantity: half,
      net_content: netContentOf(record.unit, half, netUnit),
      packaging_code: `DEMO-BB-${code}B`,
    }
    packs.push({ profile: smaller, price: Math.round((price * 0.55) / 1000) * 1000, gtin: null })
  }
  // Label art exists for the goods of the demo only; others wait for a photo.
  const art = `/art/${ART[handle] ?? handle}`
  const pictures = demo
    ? { thumbnail: `${art}-480.webp`, images: [{ url: `${art}-label-1000.webp` }] }
    : {}
  return {
    producer_id: setting.producerId,
    profiles: packs.map(({ profile }) => profile),
    product: {
      title: record.name_vi,
      handle,
      description: describe(record, setting.communeName),
      status: price === null ? "draft" : "published",
      ...pictures,
      shipping_profile_id: setting.shippingProfileId,
      sales_channels: setting.salesChannelIds.map((id) => ({ id })),
      options: [{ title: OPTION, values: packs.map(({ profile }) => profile.net_content) }],
      variants: packs.map(variantDraft),
    },
  }
}
