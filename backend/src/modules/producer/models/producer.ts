import { model } from "@medusajs/framework/utils"
import { LEGAL_ENTITY_KINDS } from "@ocop/domain"
import { ProducerMember } from "./producer-member"

/** A producer ("chủ thể OCOP"); `legal_entity_id` is the owner of goods on consignment. */
export const Producer = model.define("producer", {
  id: model.id({ prefix: "prdr" }).primaryKey(),
  handle: model.text().unique(),
  name: model.text().searchable(),
  kind: model.enum([...LEGAL_ENTITY_KINDS]),
  legal_name: model.text().nullable(),
  story: model.text().nullable(),
  address_legacy: model.text().nullable(),
  commune_code: model.text().nullable(),
  phone: model.text().nullable(),
  legal_entity_id: model.text().nullable(),
  is_demo: model.boolean().default(false),
  members: model.hasMany(() => ProducerMember, { mappedBy: "producer" }),
})
