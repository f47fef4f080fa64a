import { Module, Modules } from "@medusajs/framework/utils"
import { StockService } from "./stock-service"

export default Module(Modules.INVENTORY, { service: StockService })
