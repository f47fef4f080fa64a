import { defineLink } from "@medusajs/framework/utils"
import SalesChannelModule from "@medusajs/medusa/sales-channel"
import OutletModule from "../modules/outlet"

export default defineLink(OutletModule.linkable.outlet, SalesChannelModule.linkable.salesChannel, {
  database: { table: "outlet_sales_channel" },
})
