import type { MedusaRequest, MedusaStoreRequest } from "@medusajs/framework/http"

/** The sales channels of the publishable key that Medusa has checked before any store route. */
export function channelsOf(req: MedusaRequest): string[] {
  return (req as MedusaStoreRequest).publishable_key_context?.sales_channel_ids ?? []
}
