import type { SubscriberConfig } from "@medusajs/framework"
import { freshenSearchServer } from "../catalogue/search/freshen-server"
import { OcopEvents } from "../workflows/events"

/** A change on sale reaches the search server at once; what is missed here, the next tick finds. */
export default async function searchIndexSubscriber(): Promise<void> {
  await freshenSearchServer({ changed: true })
}

export const config: SubscriberConfig = {
  event: [
    "product.created",
    "product.updated",
    "product.deleted",
    "product-variant.created",
    "product-variant.updated",
    "product-variant.deleted",
    OcopEvents.PRODUCER_CREATED,
  ],
}
