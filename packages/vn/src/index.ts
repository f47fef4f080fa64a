export {
  type Commune,
  type CommuneMerge,
  type CommuneType,
  communeByCode,
  communeMerges,
  communes,
  PROVINCE_CODE,
  PROVINCE_NAME,
} from "./address/communes.js"
export { distanceKm, type Place } from "./address/distance.js"
export { type CommuneMatch, findCommune } from "./address/find-commune.js"
export { type Province, provinceByCode, provinces } from "./address/provinces.js"
export { type LunarDate, lunarDateOf, lunarYearName, tetOf } from "./lunar/lunar-date.js"
export {
  findOrderCode,
  findOrderCodes,
  isOrderCode,
  makeOrderCode,
  ORDER_CODE_COUNT,
} from "./order-code/order-code.js"
export {
  maskPhone,
  type NormalisedPhone,
  nationalPhone,
  normalisePhone,
  type PhoneKind,
} from "./phone/phone.js"
export {
  isOfSeason,
  lastDeliveryDay,
  SEASON_KEYS,
  type SeasonGoods,
  type SeasonKey,
  seasonsOn,
} from "./season/seasons.js"
export { fold, slugify, transliterate } from "./text/fold.js"
export { normaliseTonePlacement } from "./text/tone-placement.js"
export { BANKS, type Bank, bankOf } from "./vietqr/banks.js"
export { crc16ccitt } from "./vietqr/crc16.js"
export { type EncodedVietQr, type EncodeVietQrCode, encodeVietQr } from "./vietqr/encode-vietqr.js"
export { type ParsedVietQr, type ParseVietQrCode, parseVietQr } from "./vietqr/parse-vietqr.js"
export { findTillReferences, type TillPlace, tillReference } from "./vietqr/till-reference.js"
export type { VietQr, VietQrInput, VietQrTarget } from "./vietqr/vietqr-types.js"
