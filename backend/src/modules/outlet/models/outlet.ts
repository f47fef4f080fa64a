import { model } from "@medusajs/framework/utils"
import { OUTLET_TYPES } from "@ocop/domain"
import { LegalEntity } from "./legal-entity"

export const OUTLET_STATES = ["PLANNED", "OPEN", "TEMPORARILY_CLOSED", "CLOSED"] as const

/** A place that sells: one stock location and one sales channel belong to it by links. */
export const Outlet = model.define("outlet", {
  id: model.id({ prefix: "outl" }).primaryKey(),
  code: model.text().unique(),
  name: model.text().searchable(),
  type: model.enum([...OUTLET_TYPES]),
  legal_entity: model.belongsTo(() => LegalEntity, { mappedBy: "outlets" }),
  commune_code: model.text().nullable(),
  province: model.text(),
  address: model.text().nullable(),
  latitude: model.float().nullable(),
  longitude: model.float().nullable(),
  hours: model.text().nullable(),
  may_sell_alcohol: model.boolean().default(false),
  cold_storage: model.boolean().default(false),
  open_from: model.text().nullable(),
  open_to: model.text().nullable(),
  state: model.enum([...OUTLET_STATES]).default("OPEN"),
  safety_buffer: model.float().default(0),
  sale_point_decision_no: model.text().nullable(),
  sale_point_issuer: model.text().nullable(),
  sale_point_from: model.text().nullable(),
  /** Exclusive; null where the decision names no end. */
  sale_point_to: model.text().nullable(),
  evidence: model.text().nullable(),
})
