import { defineRouteConfig } from "@medusajs/admin-sdk"
import type { OfficeParcels, ParcelsQuery } from "@ocop/contracts"
import { adminGet } from "../../../lib/admin-get"
import { QueuePage } from "../../../lib/queue-page"
import { ParcelCard } from "./parcel-card"

const PAGE_SIZE = 25

/** What each counter has to send, who carries it, and how far it is. */
export default function ParcelsPage() {
  return (
    <QueuePage<ParcelsQuery["state"], OfficeParcels>
      name="parcels"
      states={["open", "way", "ended"]}
      pageSize={() => PAGE_SIZE}
      read={(state, page, signal) =>
        adminGet("parcels", { state, limit: PAGE_SIZE, offset: page * PAGE_SIZE }, signal)
      }
    >
      {({ parcels, carriers }) =>
        parcels.map((one) => (
          <ParcelCard key={`${one.orderCode}-${one.outletCode}`} one={one} carriers={carriers} />
        ))
      }
    </QueuePage>
  )
}

export const config = defineRouteConfig({
  label: "ocop.parcels.menu",
  translationNs: "translation",
  nested: "/orders",
  rank: 1,
})
