import { GOODS_CLASSES, isGtin, TEMPERATURE_CLASSES, type Unit, unitOf } from "@ocop/domain"
import { optional, required } from "../engine/fields"
import type { Parsed, RecordOf } from "../engine/types"
import { partialDate } from "../normalise/date"
import { decimal, integer, money } from "../normalise/number"
import { stars } from "../normalise/stars"
import { longText, oneOf, pattern, text } from "../normalise/text"
import { cleanName } from "./clean-name"

const unit = (raw: string): Parsed<string> => {
  const found: Unit | null = unitOf(raw)
  return found ? { ok: true, value: found.vi } : { ok: false, code: "UNKNOWN_VALUE" }
}

const gtin = (raw: string): Parsed<string> => {
  const digits = raw.replace(/\s/g, "")
  return isGtin(digits) ? { ok: true, value: digits } : { ok: false, code: "UNKNOWN_VALUE" }
}

// A split commune needs the street address; until then the product has none.
const communeCode = (raw: string): Parsed<string | null> => {
  if (/^ambiguous$/i.test(raw.trim())) return { ok: true, value: null }
  return pattern(/^\d{5}$/)(raw)
}

export const productFields = {
  name_vi: required(cleanName, "name on the label", ["name", "tên", "tên sản phẩm"]),
  handle: optional(
    pattern(/^[a-z0-9]+(-[a-z0-9]+)*$/),
    "address part; made from the name if empty",
    ["đường dẫn"],
  ),
  producer: optional(text, "name of the producer; made if new", ["chủ thể", "nhà sản xuất"]),
  old_commune: optional(text, "commune of before 2025-07-01", ["xã cũ"]),
  old_district: optional(text, "district of before 2025-07-01", ["huyện cũ", "huyện"]),
  new_commune_code: optional(communeCode, "a code of communes", [
    "commune_code",
    "mã xã",
    "mã xã mới",
  ]),
  new_commune: optional(text, "for people; the code counts", ["xã", "xã mới"]),
  qd26_set_no: required(integer(1, 26), "criteria set 1–26", ["set_no", "bộ", "bộ sản phẩm"]),
  stars: optional(stars, "3, 4 sao, 5*: for recognitions", ["sao", "hạng sao", "xếp hạng"]),
  recognised: optional(partialDate, "date, month or year", ["ngày công nhận", "năm công nhận"]),
  evidence_level: optional(oneOf(["A", "B1", "B2", "C"]), "how well it is known", [
    "mức bằng chứng",
  ]),
  price_vnd_if_known: optional(money, "đồng per unit, VAT included", [
    "price",
    "giá",
    "giá bán",
    "đơn giá",
  ]),
  unit: required(unit, "kg, hộp, chai …", ["đơn vị", "đvt", "đơn vị tính"]),
  net_quantity: optional(decimal(0.001, 1_000_000), "number of net_unit", ["khối lượng tịnh"]),
  net_unit: optional(
    oneOf(["g", "ml", "piece"] as const, { piece: ["cái", "chiếc", "quả"] }),
    "g | ml | piece",
    ["đơn vị tịnh"],
  ),
  goods_class: optional(oneOf(GOODS_CLASSES), GOODS_CLASSES.join(" | "), ["loại hàng"]),
  alcohol_percent: optional(decimal(0, 100), "% vol", ["độ cồn"]),
  gtin: optional(gtin, "GS1 number, never invented", ["ean", "barcode", "mã vạch"]),
  packaging_code: optional(text, "registered packaging", ["mã bao bì", "bao bì"]),
  shelf_life_days: optional(integer(1, 36_500), "days", ["hạn sử dụng", "hạn dùng (ngày)"]),
  temperature: optional(
    oneOf(TEMPERATURE_CLASSES, {
      AMBIENT: ["thường"],
      CHILLED: ["mát", "lạnh", "giữ lạnh"],
      FROZEN: ["đông", "đông lạnh", "cấp đông"],
    }),
    `${TEMPERATURE_CLASSES.join(" | ")}; AMBIENT if empty`,
    ["nhiệt độ", "nhiệt độ vận chuyển"],
  ),
  ship_weight_g: optional(integer(1, 1_000_000), "grams of a piece, packed", [
    "khối lượng gửi (g)",
  ]),
  storage: optional(text, "how to keep it", ["bảo quản"]),
  ingredients: optional(longText, "as on the label", ["thành phần"]),
  story: optional(longText, "the product's story", ["câu chuyện"]),
  note: optional(longText, "kept nowhere; for people", ["ghi chú"]),
  source: optional(longText, "kept nowhere; for people", ["nguồn"]),
}

export type ProductRecord = RecordOf<typeof productFields>
