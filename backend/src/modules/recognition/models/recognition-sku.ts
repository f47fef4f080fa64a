import { model } from "@medusajs/framework/utils"
import { Recognition } from "./recognition"

/** A SKU (Medusa variant) that a recognition covers. */
export const RecognitionSku = model.define("recognition_sku", {
  id: model.id({ prefix: "rsku" }).primaryKey(),
  variant_id: model.text(),
  recognition: model.belongsTo(() => Recognition, { mappedBy: "skus" }),
})
