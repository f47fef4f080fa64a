import { model } from "@medusajs/framework/utils"
import { LEGAL_ENTITY_KINDS, VAT_METHODS } from "@ocop/domain"
import { Outlet } from "./outlet"

/** Who owns goods, sells them and declares the VAT. A producer can be one too. */
export const LegalEntity = model.define("legal_entity", {
  id: model.id({ prefix: "lent" }).primaryKey(),
  kind: model.enum([...LEGAL_ENTITY_KINDS]),
  name: model.text().unique(),
  tax_id: model.text().nullable(),
  vat_method: model.enum([...VAT_METHODS]),
  revenue_class: model.text().nullable(),
  bank_bin: model.text().nullable(),
  bank_account: model.text().nullable(),
  bank_account_name: model.text().nullable(),
  address: model.text().nullable(),
  is_demo: model.boolean().default(false),
  is_operator: model.boolean().default(false),
  outlets: model.hasMany(() => Outlet, { mappedBy: "legal_entity" }),
})
