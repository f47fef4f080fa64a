import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import {
  createApiKeysWorkflow,
  createPricePreferencesWorkflow,
  createRegionsWorkflow,
  createSalesChannelsWorkflow,
  createShippingProfilesWorkflow,
  createTaxRegionsWorkflow,
  linkSalesChannelsToApiKeyWorkflow,
  updateStoresWorkflow,
} from "@medusajs/medusa/core-flows"

export type DemoShop = { onlineChannelId: string; regionId: string; shippingProfileId: string }

async function onlineChannel(container: MedusaContainer): Promise<string> {
  const channels = container.resolve(Modules.SALES_CHANNEL)
  const [known] = await channels.listSalesChannels({ name: "online" })
  if (known) return known.id
  const { result } = await createSalesChannelsWorkflow(container).run({
    input: { salesChannelsData: [{ name: "online", description: "Cửa hàng trực tuyến" }] },
  })
  return result[0]?.id ?? ""
}

async function region(container: MedusaContainer): Promise<string> {
  const [known] = await container.resolve(Modules.REGION).listRegions({ currency_code: "vnd" })
  if (known) return known.id
  const { result } = await createRegionsWorkflow(container).run({
    input: {
      regions: [
        {
          name: "Việt Nam",
          currency_code: "vnd",
          countries: ["vn"],
          payment_providers: ["pp_system_default"],
          is_tax_inclusive: true,
          // VAT comes from our dated rules, never from Medusa's rates.
          automatic_taxes: false,
        },
      ],
    },
  })
  await createTaxRegionsWorkflow(container).run({
    input: [{ country_code: "vn", provider_id: "tp_system" }],
  })
  await createPricePreferencesWorkflow(container).run({
    input: [{ attribute: "currency_code", value: "vnd", is_tax_inclusive: true }],
  })
  return result[0]?.id ?? ""
}

async function shippingProfile(container: MedusaContainer): Promise<string> {
  const [known] = await container
    .resolve(Modules.FULFILLMENT)
    .listShippingProfiles({ type: "default" })
  if (known) return known.id
  const { result } = await createShippingProfilesWorkflow(container).run({
    input: { data: [{ name: "Hàng hóa", type: "default" }] },
  })
  return result[0]?.id ?? ""
}

async function storefrontKey(container: MedusaContainer, channelId: string): Promise<void> {
  const keys = container.resolve(Modules.API_KEY)
  const [known] = await keys.listApiKeys({ title: "storefront", type: "publishable" })
  if (known) return
  const { result } = await createApiKeysWorkflow(container).run({
    input: { api_keys: [{ title: "storefront", type: "publishable", created_by: "seed" }] },
  })
  await linkSalesChannelsToApiKeyWorkflow(container).run({
    input: { id: result[0]?.id ?? "", add: [channelId] },
  })
}

/** Store, currency, region, online channel, storefront key and shipping profile of the demo. */
export async function seedShop(container: MedusaContainer): Promise<DemoShop> {
  const onlineChannelId = await onlineChannel(container)
  const regionId = await region(container)
  const shippingProfileId = await shippingProfile(container)
  await storefrontKey(container, onlineChannelId)
  const [store] = await container.resolve(Modules.STORE).listStores()
  if (store) {
    await updateStoresWorkflow(container).run({
      input: {
        selector: { id: store.id },
        update: {
          name: "OCOP Hà Tĩnh (DEMO)",
          supported_currencies: [
            { currency_code: "vnd", is_default: true, is_tax_inclusive: true },
          ],
          default_region_id: regionId,
          default_sales_channel_id: onlineChannelId,
        },
      },
    })
  }
  return { onlineChannelId, regionId, shippingProfileId }
}
