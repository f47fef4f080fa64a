import { defineRouteConfig } from "@medusajs/admin-sdk"
import type { GiftOrderQuery, GiftOrders } from "@ocop/contracts"
import { adminGet } from "../../../lib/admin-get"
import { QueuePage } from "../../../lib/queue-page"
import { GiftSlip } from "./gift-slip"

const PAGE_SIZE = 25

/** Orders with gift baskets: what to gather where, what is packed together, and the words of each card. */
export default function GiftOrdersPage() {
  return (
    <QueuePage<GiftOrderQuery["state"], GiftOrders>
      name="giftOrders"
      states={["open", "sent"]}
      pageSize={() => PAGE_SIZE}
      read={(state, page, signal) =>
        adminGet("gift-orders", { state, limit: PAGE_SIZE, offset: page * PAGE_SIZE }, signal)
      }
    >
      {({ orders }) => orders.map((one) => <GiftSlip key={one.code} order={one} />)}
    </QueuePage>
  )
}

export const config = defineRouteConfig({
  label: "ocop.giftOrders.menu",
  translationNs: "translation",
  nested: "/orders",
  rank: 2,
})
