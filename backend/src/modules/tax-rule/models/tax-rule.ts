import { model } from "@medusajs/framework/utils"
import { GOODS_CLASSES, VAT_METHODS } from "@ocop/domain"

/** One dated VAT rule; `rate_bp` in basis points (800 = 8 %), `valid_to` exclusive. */
export const TaxRule = model.define("tax_rule", {
  id: model.id({ prefix: "txrl" }).primaryKey(),
  goods_class: model.enum([...GOODS_CLASSES, "ANY"]),
  seller_vat_method: model.enum([...VAT_METHODS, "ANY"]),
  /** Farm goods sold by who grew them are taxed otherwise than by a trader. */
  seller_role: model.enum(["PRODUCER", "TRADER", "ANY"]).default("ANY"),
  treatment: model.enum(["RATE", "NOT_SUBJECT", "NOT_DECLARED", "DIRECT"]),
  rate_bp: model.number().nullable(),
  valid_from: model.text(),
  valid_to: model.text().nullable(),
  priority: model.number(),
  legal_ref: model.text(),
  note: model.text().nullable(),
})
