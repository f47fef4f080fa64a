import { defineJoinerConfig } from "@medusajs/framework/utils"

/**
 * Promotions, voucher codes and the dated law on both; tables only (see `migrations/`).
 *
 * Medusa's promotion module is not used: it counts a campaign's budget by reading and writing it
 * back, so two buyers can both have the last use; its rules ask a cart in a database, which a till
 * without network has not; and it knows no limit per phone of a guest, no outlet and no rounding to
 * the đồng. Its routes refuse, so that the office cannot make a promotion that nothing obeys.
 */
export class PricePromotionModuleService {
  __joinerConfig() {
    return defineJoinerConfig("pricePromotion", { models: [] })
  }
}
