import { model } from "@medusajs/framework/utils"
import { GOODS_CLASSES, TEMPERATURE_CLASSES } from "@ocop/domain"

/** What the programme, the till and the law need to know of a Medusa variant, by its id. */
export const SkuProfile = model.define("sku_profile", {
  variant_id: model.text().primaryKey(),
  code: model.text().unique(),
  sell_mode: model.enum(["PIECE", "WEIGHT"]),
  /** The Vietnamese word that labels print: "kg", "hộp". */
  unit: model.text(),
  net_quantity: model.float().nullable(),
  net_unit: model.enum(["g", "ml", "piece"]).nullable(),
  net_content: model.text(),
  goods_class: model.enum([...GOODS_CLASSES]),
  alcohol: model.boolean().default(false),
  alcohol_percent: model.float().nullable(),
  packaging_code: model.text().nullable(),
  till_name: model.text(),
  motif: model.text(),
  set_no: model.number(),
  commune_code: model.text().nullable(),
  old_commune: model.text().nullable(),
  old_district: model.text().nullable(),
  shelf_life_days: model.number().nullable(),
  temperature: model.enum([...TEMPERATURE_CLASSES]).default("AMBIENT"),
  /** Grams of a piece, packed, where its net content does not say it. */
  ship_weight_g: model.number().nullable(),
  storage: model.text().translatable().nullable(),
  ingredients: model.text().translatable().nullable(),
  story: model.text().translatable().nullable(),
  /** Boxes and ribbon for gifts: sold at counters, shown in no shop. */
  is_packing: model.boolean().default(false),
  owner_legal_entity_id: model.text().nullable(),
  price_is_demo: model.boolean().default(false),
})
