import { model } from "@medusajs/framework/utils"
import { CRITERIA_VERSIONS, ISSUER_LEVELS } from "@ocop/domain"
import { RecognitionSku } from "./recognition-sku"

/**
 * One decision that grants stars to one product set of one producer. `valid_to` is exclusive.
 * `family_key` tells the product sets of one decision apart. Never edited into force again:
 * a re-recognition is a new row.
 */
export const Recognition = model.define("recognition", {
  id: model.id({ prefix: "rcgn" }).primaryKey(),
  stars: model.number(),
  decision_no: model.text().searchable(),
  decision_date: model.text(),
  family_key: model.text(),
  issuer_name: model.text(),
  issuer_level: model.enum([...ISSUER_LEVELS]),
  criteria_version: model.enum([...CRITERIA_VERSIONS]),
  valid_from: model.text(),
  valid_to: model.text(),
  revoked_on: model.text().nullable(),
  revocation_note: model.text().nullable(),
  packaging_codes: model.json().default([] as unknown as Record<string, unknown>),
  supersedes_id: model.text().nullable(),
  certificate_no: model.text().nullable(),
  evidence_level: model.text().nullable(),
  is_demo: model.boolean().default(false),
  skus: model.hasMany(() => RecognitionSku, { mappedBy: "recognition" }),
})
