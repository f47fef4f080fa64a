import { slugify } from "@ocop/vn"
import { createOcopProductsWorkflow } from "../workflows/catalogue/workflows/create-ocop-products"
import {
  type ProductUpdate,
  updateOcopProductsWorkflow,
} from "../workflows/catalogue/workflows/update-ocop-products"
import type { NewProducer } from "../workflows/producer/types"
import { createProducersWorkflow } from "../workflows/producer/workflows/create-producers"
import { productDraft, profileOf } from "./catalogue/product-draft"
import { type ProductRecord, productFields } from "./catalogue/product-fields"
import { type StoredProduct, storedProducts, takeSkuCodes } from "./catalogue/stored-products"
import { diff, updateOf } from "./engine/diff"
import { accepted, type Change, type ImportContext, type ImportKind, refused } from "./engine/types"
import { communeNames, onlineChannelIds, producerIds, shippingProfileId } from "./lookups"
import { legalFormOf } from "./normalise/legal-form"

const handleOf = (record: ProductRecord) => record.handle ?? slugify(record.name_vi)

/** What the row says, in the names of what is stored. */
const wantedOf = (record: ProductRecord) => ({
  title: record.name_vi,
  ...profileOf(record),
  price: record.price_vnd_if_known ?? undefined,
  gtin: record.gtin ?? undefined,
  shelf_life_days: record.shelf_life_days ?? undefined,
  producer: record.producer ?? undefined,
})

const ONLY_IF_GIVEN = [
  "packaging_code",
  "temperature",
  "ship_weight_g",
  "storage",
  "ingredients",
  "story",
]

function changesOf(record: ProductRecord, stored: StoredProduct | undefined): Change[] {
  const wanted = wantedOf(record) as Record<string, unknown>
  // An empty cell never wipes what people wrote in the portal or the office.
  for (const name of ONLY_IF_GIVEN) wanted[name] ??= undefined
  return diff(stored as Record<string, unknown> | undefined, wanted)
}

async function ensureProducers(
  records: ProductRecord[],
  { container, demo }: ImportContext,
): Promise<Map<string, string>> {
  const named = new Map<string, ProductRecord>()
  for (const record of records) {
    if (record.producer && !named.has(slugify(record.producer)))
      named.set(slugify(record.producer), record)
  }
  const ids = await producerIds([...named.keys()])
  const missing: NewProducer[] = [...named].flatMap(([handle, record]) =>
    record.producer && !ids.has(handle)
      ? [
          {
            handle,
            name: record.producer,
            kind: legalFormOf(record.producer),
            legal_name: null,
            story: null,
            address_legacy:
              [record.old_commune, record.old_district].filter(Boolean).join(", ") || null,
            commune_code: record.new_commune_code ?? null,
            phone: null,
            is_demo: demo,
          },
        ]
      : [],
  )
  if (missing.length === 0) return ids
  const { result } = await createProducersWorkflow(container).run({ input: missing })
  return new Map([...ids, ...Object.entries(result)])
}

async function create(records: ProductRecord[], context: ImportContext): Promise<void> {
  if (records.length === 0) return
  const producers = await ensureProducers(records, context)
  const communes = await communeNames(records.map((record) => record.new_commune_code))
  const salesChannelIds = await onlineChannelIds()
  const profileId = await shippingProfileId()
  const codes = await takeSkuCodes(records.length)
  await createOcopProductsWorkflow(context.container).run({
    input: records.map((record, n) =>
      productDraft(record, {
        handle: handleOf(record),
        code: codes[n] ?? "",
        producerId: record.producer ? (producers.get(slugify(record.producer)) ?? null) : null,
        communeName: communes.get(record.new_commune_code ?? "") ?? null,
        salesChannelIds,
        shippingProfileId: profileId,
        demo: context.demo,
      }),
    ),
  })
}

/** Products with one SKU, its profile, price and producer; key: the handle. */
export const products: ImportKind<typeof productFields> = {
  name: "products",
  fields: productFields,
  batchSize: 100,
  keyOf: handleOf,
  async apply(records, context) {
    const stored = await storedProducts(records.map(handleOf))
    const communes = await communeNames(records.map((record) => record.new_commune_code))
    const fresh: ProductRecord[] = []
    const updates: ProductUpdate[] = []
    const outcomes = records.map((record) => {
      const code = record.new_commune_code
      if (code && !communes.has(code))
        return refused({ field: "new_commune_code", code: "UNKNOWN_REFERENCE", value: code })
      const old = stored.get(handleOf(record))
      const changes = changesOf(record, old)
      if (!old) fresh.push(record)
      else if (changes.length > 0)
        updates.push({
          product_id: old.product_id,
          variant_id: old.variant_id,
          fields: updateOf(changes),
        })
      return accepted(changes)
    })
    if (context.dryRun) return outcomes
    if (updates.length > 0) {
      const named = fresh.concat(records.filter((record) => record.producer))
      const producers = await ensureProducers(named, context)
      for (const { fields } of updates) {
        if (typeof fields.producer === "string")
          fields.producer_id = producers.get(slugify(fields.producer))
      }
      await updateOcopProductsWorkflow(context.container).run({ input: updates })
    }
    await create(fresh, context)
    return outcomes
  },
}
