import { InventoryModuleService } from "@medusajs/inventory/dist/services"

export class StockService extends InventoryModuleService {}
