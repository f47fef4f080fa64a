export {
  type Badge,
  type BadgeInForce,
  type BadgeInput,
  type BadgeNone,
  type BadgeNoneReason,
  badgeFor,
} from "./badge.js"
export { nextBadgeChange } from "./badge-change.js"
export { basketStars } from "./basket-stars.js"
export {
  addDays,
  addMonthsClamped,
  type BusinessDate,
  businessDateOf,
  daysBetween,
  isBusinessDate,
  monthsBetween,
} from "./business-date.js"
export { contentInEnglish } from "./content-in-english.js"
export {
  CRITERIA_SETS,
  type CriteriaSet,
  criteriaSetAt,
  criteriaSetOf,
  SECTORS,
  type Sector,
  type SectorCode,
  sectorOf,
} from "./criteria-sets.js"
export {
  CRITERIA_VERSION_ROWS,
  CRITERIA_VERSIONS,
  type CriteriaMaxima,
  type CriteriaVersion,
  criteriaMaxima,
  criteriaVersionOn,
  ISSUER_LEVELS,
  type IssuerLevel,
  STARS,
  type Stars,
} from "./criteria-versions.js"
export { ean13Modules } from "./ean13.js"
export { type FefoLot, type FefoPick, fefoOrder, fefoPick, isExpired } from "./fefo.js"
export {
  authorityFor,
  isRecognisedStars,
  roundDeadlines,
  type ScoreStars,
  sampleUnits,
  starsForScore,
} from "./grading.js"
export { type Gs1, parseGs1 } from "./gs1.js"
export { gs1CheckDigit, isEan13, isGtin } from "./gtin.js"
export {
  type InvoiceBuyerFaults,
  type InvoiceBuyerText,
  invoiceBuyerFaults,
  isMailAddress,
  isTaxIdDoubtful,
} from "./invoice-buyer.js"
export { DEFAULT_MIX_TARGET_BP } from "./programme-facts.js"
export {
  formatQty,
  isQtyMilli,
  isWholePieces,
  MAX_QTY_MILLI,
  type ParsedQty,
  parseQty,
  type QtyCode,
  type QtyMilli,
  SELL_MODES,
  type SellMode,
} from "./quantity.js"
export {
  byLatestDecision,
  EXPIRING_DAYS,
  endOf,
  isInForce,
  type Recognition,
  type RecognitionState,
  recognitionState,
  validityOf,
} from "./recognition.js"
export { recognitionsBySku } from "./recognitions-by-sku.js"
export {
  DEFAULT_SCALE_LAYOUTS,
  makeScaleCode,
  parseScan,
  type ScaleCode,
  type ScaleLayout,
  type Scan,
  type ScanFault,
} from "./scan-code.js"
export { readStamp } from "./stamp.js"
export { checkTaxId, normaliseTaxId, type TaxIdCheck, type TaxIdKind } from "./tax-id.js"
export { UNITS, type Unit, type UnitCode, unitOf } from "./units.js"
export {
  GOODS_CLASSES,
  type GoodsClass,
  LEGAL_ENTITY_KINDS,
  type LegalEntityKind,
  OUTLET_TYPES,
  type OutletType,
  STOCK_CONDITIONS,
  type StockCondition,
  TEMPERATURE_CLASSES,
  type TemperatureClass,
  VAT_METHODS,
  type VatMethod,
} from "./vocabularies.js"
