import { defineJoinerConfig } from "@medusajs/framework/utils"

/**
 * The module is its tables and their laws (see `migrations/`); nothing is read or written through
 * Medusa's entity layer, so it has no models. The service only names the module to Medusa.
 */
export class GiftBasketModuleService {
  __joinerConfig() {
    return defineJoinerConfig("giftBasket", { models: [] })
  }
}
