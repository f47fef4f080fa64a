import { model } from "@medusajs/framework/utils"

/** A commune or ward after the reform of 2025; its five-digit code is the key. */
export const Commune = model.define("commune", {
  code: model.text().primaryKey(),
  name: model.text().searchable(),
  type: model.enum(["ward", "commune"]),
  slug: model.text().unique(),
  latitude: model.float().nullable(),
  longitude: model.float().nullable(),
  area_km2: model.float().nullable(),
  old_districts: model.text().nullable(),
})
