import { defineJoinerConfig } from "@medusajs/framework/utils"

/** The module is its table (see `migrations/`), which `src/lib/shared-rate-limit.ts` counts in. */
export class RateLimitModuleService {
  __joinerConfig() {
    return defineJoinerConfig("rate_limit", { models: [] })
  }
}
