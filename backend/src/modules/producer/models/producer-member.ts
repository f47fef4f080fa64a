import { model } from "@medusajs/framework/utils"
import { Producer } from "./producer"

/** A person who works in the producer portal for one producer; the phone is the login name. */
export const ProducerMember = model.define("producer_member", {
  id: model.id({ prefix: "pmem" }).primaryKey(),
  name: model.text(),
  phone: model.text().unique(),
  role: model.enum(["owner", "editor"]).default("owner"),
  producer: model.belongsTo(() => Producer, { mappedBy: "members" }),
})
