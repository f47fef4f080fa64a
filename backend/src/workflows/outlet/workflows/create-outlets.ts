import { Modules } from "@medusajs/framework/utils"
import {
  createWorkflow,
  transform,
  type WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import {
  createRemoteLinkStep,
  createSalesChannelsWorkflow,
  createStockLocationsWorkflow,
  emitEventStep,
} from "@medusajs/medusa/core-flows"
import { OUTLET_MODULE } from "../../../modules/outlet"
import { OcopEvents } from "../../events"
import { createOutletsStep } from "../steps/create-outlets"
import type { NewOutlet } from "../types"

export type CreateOutletsInput = {
  outlets: NewOutlet[]
  /** Channels that sell from every outlet (the online shop). */
  shared_sales_channel_ids: string[]
}

// Medusa answers in its own order; the code in front finds the outlet again.
const locationName = (outlet: NewOutlet) => `${outlet.code} ${outlet.name}`
const codeOf = (name: string) => name.slice(0, 4)

type Link = Record<string, Record<string, string | undefined>>
type Named = { id: string; name: string }

const linksOf = (
  { shared_sales_channel_ids }: CreateOutletsInput,
  outletIds: Record<string, string>,
  locations: Named[],
  channels: Named[],
): Link[] => {
  const channelIds = new Map(channels.map(({ name, id }) => [codeOf(name), id]))
  return locations.flatMap(({ id: stock_location_id, name }): Link[] => {
    const location = { stock_location_id }
    const outlet = { outlet_id: outletIds[codeOf(name)] }
    const own = { sales_channel_id: channelIds.get(codeOf(name)) }
    const shared = shared_sales_channel_ids.map((sales_channel_id) => ({ sales_channel_id }))
    return [
      { [OUTLET_MODULE]: outlet, [Modules.STOCK_LOCATION]: location },
      { [OUTLET_MODULE]: outlet, [Modules.SALES_CHANNEL]: own },
      ...[own, ...shared].map((channel) => ({
        [Modules.SALES_CHANNEL]: channel,
        [Modules.STOCK_LOCATION]: location,
      })),
      {
        [Modules.STOCK_LOCATION]: location,
        [Modules.FULFILLMENT]: { fulfillment_provider_id: "manual_manual" },
      },
    ]
  })
}

/**
 * Opens outlets: each with its own stock location and its own sales channel, linked only to that
 * location; shared channels are linked to all. Answers with code → outlet id.
 */
export const createOutletsWorkflow = createWorkflow(
  "create-outlets",
  (input: WorkflowData<CreateOutletsInput>) => {
    const outletIds = createOutletsStep(transform({ input }, ({ input }) => input.outlets))
    const locations = createStockLocationsWorkflow.runAsStep({
      input: transform({ input }, ({ input }) => ({
        locations: input.outlets.map((outlet) => ({
          name: locationName(outlet),
          address: {
            address_1: outlet.address ?? outlet.name,
            country_code: "vn",
            province: outlet.province,
          },
        })),
      })),
    })
    const channels = createSalesChannelsWorkflow.runAsStep({
      input: transform({ input }, ({ input }) => ({
        salesChannelsData: input.outlets.map(({ code, name }) => ({
          name: code,
          description: name,
        })),
      })),
    })
    createRemoteLinkStep(
      transform({ input, outletIds, locations, channels }, (data) =>
        linksOf(data.input, data.outletIds, data.locations, data.channels),
      ),
    )
    emitEventStep({
      eventName: OcopEvents.OUTLET_CREATED,
      data: transform({ outletIds }, ({ outletIds }) =>
        Object.values(outletIds).map((id) => ({ id })),
      ),
    })
    return new WorkflowResponse(outletIds)
  },
)
