import { defineLink } from "@medusajs/framework/utils"
import StockLocationModule from "@medusajs/medusa/stock-location"
import OutletModule from "../modules/outlet"

export default defineLink(
  OutletModule.linkable.outlet,
  StockLocationModule.linkable.stockLocation,
  { database: { table: "outlet_stock_location" } },
)
