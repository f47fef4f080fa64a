/** Kinds of places that sell. */
export const OUTLET_TYPES = [
  "CENTRE",
  "SHOP",
  "REST_STOP",
  "SUPERMARKET_CORNER",
  "POST_OFFICE",
  "TOURIST_SITE",
  "FAIR_BOOTH",
  "NIGHT_MARKET_BOOTH",
  "WAREHOUSE",
] as const
export type OutletType = (typeof OUTLET_TYPES)[number]

/** Legal forms of owners and producers. */
export const LEGAL_ENTITY_KINDS = [
  "ENTERPRISE",
  "COOPERATIVE",
  "COOP_GROUP",
  "HOUSEHOLD",
  "INDIVIDUAL",
  "STATE_UNIT",
] as const
export type LegalEntityKind = (typeof LEGAL_ENTITY_KINDS)[number]

/** Conditions of goods; only `SELLABLE` counts into what the shop and the tills offer. */
export const STOCK_CONDITIONS = [
  "SELLABLE",
  "QUARANTINE",
  "DAMAGED",
  "EXPIRED",
  "IN_TRANSIT",
] as const
export type StockCondition = (typeof STOCK_CONDITIONS)[number]

/** How the seller declares VAT: printed and deducted, a share of revenue, or below the threshold. */
export const VAT_METHODS = ["DEDUCTION", "DIRECT", "EXEMPT"] as const
export type VatMethod = (typeof VAT_METHODS)[number]

/** Classes of goods that VAT rules tell apart. The rules themselves are dated data. */
export const GOODS_CLASSES = ["STANDARD", "ALCOHOL", "UNPROCESSED_FARM"] as const
export type GoodsClass = (typeof GOODS_CLASSES)[number]

/** How cold goods must stay on their way, from the mildest to the strictest. */
export const TEMPERATURE_CLASSES = ["AMBIENT", "CHILLED", "FROZEN"] as const
export type TemperatureClass = (typeof TEMPERATURE_CLASSES)[number]
