import { createHash } from "node:crypto"
import { canonicalJson } from "@ocop/contracts"
import { CRITERIA_SETS, contentInEnglish, type Recognition, type SectorCode } from "@ocop/domain"
import type { DeliveryTariff, Promotion, PromotionLaw, TaxRule } from "@ocop/pricing"
import type { QueryResultRow } from "pg"
import { today } from "../../../lib/clock"
import { pool } from "../../../lib/pg"
import {
  CASH_ROUNDING_SQL,
  CLEARANCE_SQL,
  COMMUNE_SQL,
  CONSENT_SQL,
  GIFT_PACKING_SQL,
  GIFT_TIER_SQL,
  OPERATOR_SQL,
  OUTLET_SQL,
  PROMOTION_LAW_SQL,
  PROMOTION_SQL,
  RECOGNITION_SQL,
  ROLE_LIMIT_SQL,
  SKU_SQL,
  STAFF_ROLE_SQL,
  TARIFF_SQL,
  TAX_RULE_SQL,
} from "./book-queries"
import type {
  Book,
  BookCashRounding,
  BookClearance,
  BookCommune,
  BookConsentText,
  BookGiftPacking,
  BookGiftTier,
  BookOutlet,
  BookPromotion,
  BookSku,
  RoleLimit,
  Seller,
  StaffRole,
} from "./book-types"
import { isRemembered } from "./rules-of-sale"

const rows = async <T extends QueryResultRow>(sql: string): Promise<T[]> =>
  (await pool().query<T>(sql)).rows

function bySku(recognitions: readonly Recognition[]): Map<string, Recognition[]> {
  const map = new Map<string, Recognition[]>()
  for (const recognition of recognitions) {
    for (const skuId of recognition.skuIds) {
      map.set(skuId, [...(map.get(skuId) ?? []), recognition])
    }
  }
  return map
}

const keyed = <T>(list: readonly T[], key: (item: T) => string) =>
  new Map(list.map((item) => [key(item), item]))

type SkuRow = Omit<BookSku, "nameEn"> & { packs: number; titleEn: string | null }

/** A product sold in several packs carries its pack in the name, in English as in Vietnamese. */
function skuOf({ packs, titleEn, ...sku }: SkuRow): BookSku {
  const pack = packs > 1 ? ` – ${contentInEnglish(sku.netContent)}` : ""
  const nameEn = titleEn === null ? null : `${titleEn}${pack}`
  return { ...sku, nameEn, barcodes: [...new Set(sku.barcodes)] }
}

type PromotionRow = Omit<BookPromotion, "setNos"> & { sectors: SectorCode[] | null }

/** The office thinks in sectors; tills compare the numbers of their sets. */
const setNosOf = (sectors: SectorCode[] | null) =>
  sectors && CRITERIA_SETS.filter(({ sector }) => sectors.includes(sector)).map(({ no }) => no)

const promotionOf = ({ sectors, ...promotion }: PromotionRow): BookPromotion => ({
  ...promotion,
  setNos: setNosOf(sectors),
})

type ClearanceRow = Omit<BookClearance, "setNos" | "name" | "nameEn"> & {
  sectors: SectorCode[] | null
}

const clearanceOf = ({ sectors, ...rule }: ClearanceRow): BookClearance => ({
  ...rule,
  name: `Cận hạn −${rule.percent} %`,
  nameEn: `Short-dated −${rule.percent} %`,
  setNos: setNosOf(sectors),
})

/** Reads the whole book. Its version is a hash of the content: equal content, equal version. */
export async function loadBook(): Promise<Book> {
  const [
    skuRows,
    recognitions,
    taxRules,
    promotionRows,
    promotionLaws,
    clearanceRows,
    outlets,
    communes,
    tariffs,
    consentTexts,
    operators,
    roleLimits,
    cashRoundings,
    roles,
    giftPackings,
    giftTiers,
  ] = await Promise.all([
    rows<SkuRow>(SKU_SQL),
    rows<Recognition>(RECOGNITION_SQL),
    rows<TaxRule>(TAX_RULE_SQL),
    rows<PromotionRow>(PROMOTION_SQL),
    rows<PromotionLaw>(PROMOTION_LAW_SQL),
    rows<ClearanceRow>(CLEARANCE_SQL),
    rows<BookOutlet>(OUTLET_SQL),
    rows<BookCommune>(COMMUNE_SQL),
    rows<DeliveryTariff>(TARIFF_SQL),
    rows<BookConsentText>(CONSENT_SQL),
    rows<{ seller: Seller }>(OPERATOR_SQL),
    rows<RoleLimit>(ROLE_LIMIT_SQL),
    rows<BookCashRounding>(CASH_ROUNDING_SQL),
    rows<{ who: string; role: StaffRole }>(STAFF_ROLE_SQL),
    rows<BookGiftPacking>(GIFT_PACKING_SQL),
    rows<BookGiftTier>(GIFT_TIER_SQL),
  ])
  const skus = skuRows.map(skuOf)
  const counterPromotions = promotionRows.map(promotionOf)
  const promotions = counterPromotions.flatMap(({ endedMs, ...promotion }): Promotion[] =>
    endedMs === null ? [promotion] : [],
  )
  const operator = operators[0]?.seller ?? null
  // Who works where, what shoppers agree to and gift baskets are no part of the version: a till learns
  // of its own staff by itself, and of the rest never.
  const read = {
    recognitions,
    taxRules,
    promotions,
    promotionLaws,
    outlets,
    tariffs,
    operator,
    roleLimits,
    cashRoundings,
  }
  const clearances = clearanceRows.map(clearanceOf)
  // All of them: what leaves the book with the days must not make its version one of the day.
  const content = { ...read, skus, communes, clearances }
  return {
    version: createHash("sha256").update(canonicalJson(content)).digest("hex").slice(0, 32),
    ...read,
    clearances: clearances.filter((rule) => isRemembered(rule, today())),
    counterPromotions: counterPromotions.filter((rule) => isRemembered(rule, today())),
    skus: keyed(skus, (sku) => sku.id),
    recognitionsOf: bySku(recognitions),
    outletById: keyed(outlets, (outlet) => outlet.id),
    outletByCode: keyed(outlets, (outlet) => outlet.code),
    communes: keyed(communes, (commune) => commune.code),
    roleOf: new Map(roles.map(({ who, role }) => [who, role])),
    ...{ consentTexts, giftPackings, giftTiers },
  }
}
