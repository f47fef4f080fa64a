import { Module } from "@medusajs/framework/utils"
import { SkuModuleService } from "./service"

export const SKU_MODULE = "sku"

export default Module(SKU_MODULE, { service: SkuModuleService })
