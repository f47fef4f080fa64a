// The same size of shop as ours: RIVAL_PRODUCTS products at RIVAL_OUTLETS stock locations.
const {
  createApiKeysWorkflow,
  createInventoryLevelsWorkflow,
  createProductsWorkflow,
  createRegionsWorkflow,
  createSalesChannelsWorkflow,
  createShippingOptionsWorkflow,
  createShippingProfilesWorkflow,
  createStockLocationsWorkflow,
  linkSalesChannelsToApiKeyWorkflow,
  linkSalesChannelsToStockLocationWorkflow,
} = require("@medusajs/medusa/core-flows")
const { ContainerRegistrationKeys, Modules } = require("@medusajs/framework/utils")

const PRODUCTS = Number(process.env.RIVAL_PRODUCTS ?? 150)
const OUTLETS = Number(process.env.RIVAL_OUTLETS ?? 15)
const STOCK = 1_000_000

module.exports.default = async function seed({ container }) {
  const run = async (workflow, input) => (await workflow(container).run({ input })).result
  const link = container.resolve(ContainerRegistrationKeys.LINK)
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const fulfillment = container.resolve(Modules.FULFILLMENT)

  const [region] = await run(createRegionsWorkflow, {
    regions: [
      {
        name: "Việt Nam",
        currency_code: "vnd",
        countries: ["vn"],
        is_tax_inclusive: true,
        payment_providers: ["pp_system_default"],
      },
    ],
  })
  const channels = await run(createSalesChannelsWorkflow, {
    salesChannelsData: Array.from({ length: OUTLETS }, (_, n) => ({ name: `Outlet ${n + 1}` })),
  })
  const locations = await run(createStockLocationsWorkflow, {
    locations: Array.from({ length: OUTLETS }, (_, n) => ({ name: `Outlet ${n + 1}` })),
  })
  const [profile] = await run(createShippingProfilesWorkflow, {
    data: [{ name: "Default", type: "default" }],
  })
  const set = await fulfillment.createFulfillmentSets({
    name: "Delivery",
    type: "shipping",
    service_zones: [{ name: "Việt Nam", geo_zones: [{ country_code: "vn", type: "country" }] }],
  })
  for (const [n, location] of locations.entries()) {
    await run(linkSalesChannelsToStockLocationWorkflow, { id: location.id, add: [channels[n].id] })
    await link.create([
      {
        [Modules.STOCK_LOCATION]: { stock_location_id: location.id },
        [Modules.FULFILLMENT]: { fulfillment_provider_id: "manual_manual" },
      },
    ])
  }
  await link.create([
    {
      [Modules.STOCK_LOCATION]: { stock_location_id: locations[0].id },
      [Modules.FULFILLMENT]: { fulfillment_set_id: set.id },
    },
  ])
  await run(createShippingOptionsWorkflow, [
    {
      name: "Delivery",
      price_type: "flat",
      provider_id: "manual_manual",
      service_zone_id: set.service_zones[0].id,
      shipping_profile_id: profile.id,
      type: { label: "Delivery", description: "Delivery", code: "delivery" },
      prices: [{ currency_code: "vnd", amount: 30000 }],
      rules: [],
    },
  ])
  const [key] = await run(createApiKeysWorkflow, {
    api_keys: [{ title: "bench", type: "publishable", created_by: "" }],
  })
  await run(linkSalesChannelsToApiKeyWorkflow, { id: key.id, add: channels.map(({ id }) => id) })

  for (let from = 0; from < PRODUCTS; from += 50) {
    const products = Array.from({ length: Math.min(50, PRODUCTS - from) }, (_, k) => ({
      title: `Product ${from + k + 1}`,
      handle: `product-${from + k + 1}`,
      status: "published",
      shipping_profile_id: profile.id,
      sales_channels: channels.map(({ id }) => ({ id })),
      options: [{ title: "Size", values: ["One"] }],
      variants: [
        {
          title: "One",
          sku: `RIVAL-${from + k + 1}`,
          options: { Size: "One" },
          prices: [{ currency_code: "vnd", amount: 10000 + 1000 * (from + k) }],
        },
      ],
    }))
    await run(createProductsWorkflow, { products })
  }
  const { data: items } = await query.graph({ entity: "inventory_item", fields: ["id"] })
  await run(createInventoryLevelsWorkflow, {
    inventory_levels: items.flatMap(({ id }) =>
      locations.map((location) => ({
        inventory_item_id: id,
        location_id: location.id,
        stocked_quantity: STOCK,
      })),
    ),
  })
  console.log(`RIVAL ${JSON.stringify({ region: region.id, key: key.token, items: items.length })}`)
}
