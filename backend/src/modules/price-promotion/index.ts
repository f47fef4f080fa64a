import { Module } from "@medusajs/framework/utils"
import { PricePromotionModuleService } from "./service"

export const PRICE_PROMOTION_MODULE = "pricePromotion"

export default Module(PRICE_PROMOTION_MODULE, { service: PricePromotionModuleService })
