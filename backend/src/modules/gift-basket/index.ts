import { Module } from "@medusajs/framework/utils"
import { GiftBasketModuleService } from "./service"

export const GIFT_BASKET_MODULE = "giftBasket"

export default Module(GIFT_BASKET_MODULE, { service: GiftBasketModuleService })
