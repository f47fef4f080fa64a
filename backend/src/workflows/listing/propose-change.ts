import type { ListingChange, ListingChangeRequest, ListingTexts } from "@ocop/contracts"
import { refuse } from "../../lib/http-error"
import { newId } from "../../lib/ids"
import { pool } from "../../lib/pg"
import { readOwnChange } from "./list-changes"

type Values = ListingChange["before"]
type Proposal = { variantId: string | null; before: Values; after: Values }
type Current = { texts: ListingTexts; image: string | null }

/** Changes of a producer that may wait at once; more would only bury the office. */
const MOST_WAITING = 50

const CURRENT_SQL = `
  select p.thumbnail image, json_build_object(
    'description', coalesce(p.description, ''), 'story', coalesce(s.story, ''),
    'ingredients', coalesce(s.ingredients, ''), 'storage', coalesce(s.storage, '')) texts
  from producer_product pp
  join product p on p.id = pp.product_id and p.deleted_at is null
  join product_variant v on v.product_id = p.id and v.deleted_at is null
  join sku_profile s on s.variant_id = v.id
  where pp.producer_id = $1 and pp.product_id = $2 and pp.deleted_at is null
  order by s.code limit 1`

const PRICE_SQL = `
  select r.amount::float8 amount
  from product_variant v
  join product_variant_price_set ps on ps.variant_id = v.id and ps.deleted_at is null
  join price r on r.price_set_id = ps.price_set_id and r.deleted_at is null
    and r.currency_code = 'vnd' and r.price_list_id is null and r.rules_count = 0
  where v.product_id = $1 and v.id = $2 and v.deleted_at is null
  order by r.created_at desc limit 1`

/** Only what differs is proposed. */
function textProposal(current: ListingTexts, wanted: Partial<ListingTexts>): Proposal {
  const keys = (Object.keys(wanted) as (keyof ListingTexts)[]).filter(
    (key) => wanted[key] !== current[key],
  )
  const pick = (texts: Partial<ListingTexts>): Values =>
    Object.fromEntries(keys.map((key) => [key, texts[key] ?? ""]))
  return { variantId: null, before: pick(current), after: pick(wanted) }
}

async function priceProposal(productId: string, skuId: string, price: number): Promise<Proposal> {
  const found = await pool().query<{ amount: number }>(PRICE_SQL, [productId, skuId])
  const current = found.rows[0] ?? refuse("NOT_FOUND")
  return current.amount === price
    ? { variantId: skuId, before: {}, after: {} }
    : { variantId: skuId, before: { price: current.amount }, after: { price } }
}

async function photoProposal(
  producerId: string,
  image: string | null,
  uploadId: string,
): Promise<Proposal> {
  const found = await pool().query<{ url: string }>(
    "select url from listing_upload where id = $1 and producer_id = $2",
    [uploadId, producerId],
  )
  const upload = found.rows[0] ?? refuse("NOT_FOUND")
  return { variantId: null, before: { image }, after: { image: upload.url } }
}

function proposalOf(
  producerId: string,
  current: Current,
  request: ListingChangeRequest,
): Proposal | Promise<Proposal> {
  if (request.kind === "text") return textProposal(current.texts, request.texts)
  if (request.kind === "price") {
    return priceProposal(request.productId, request.skuId, request.price)
  }
  return photoProposal(producerId, current.image, request.uploadId)
}

async function refuseTooMany(producerId: string): Promise<void> {
  const waiting = await pool().query<{ n: number }>(
    `select count(*)::int n from listing_change c where c.producer_id = $1
       and not exists (select 1 from listing_decision d where d.change_id = c.id)`,
    [producerId],
  )
  if ((waiting.rows[0]?.n ?? 0) >= MOST_WAITING) refuse("TOO_MANY_REQUESTS")
}

/**
 * Records what a producer proposes for an own product, with the values as they are now. Nothing on
 * sale changes. Refuses NOT_FOUND for what is not theirs, INVALID_REQUEST where nothing differs.
 */
export async function proposeChange(
  by: { producerId: string; memberId: string },
  request: ListingChangeRequest,
): Promise<ListingChange> {
  const { producerId, memberId } = by
  const found = await pool().query<Current>(CURRENT_SQL, [producerId, request.productId])
  const current = found.rows[0] ?? refuse("NOT_FOUND")
  const { variantId, before, after } = await proposalOf(producerId, current, request)
  if (Object.keys(after).length === 0) {
    return refuse("INVALID_REQUEST", [{ path: "", code: "nothing_differs" }])
  }
  await refuseTooMany(producerId)
  const id = newId("lchg")
  await pool().query(
    `insert into listing_change (id, producer_id, product_id, variant_id, kind, before, after,
       created_by)
     values ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [
      ...[id, producerId, request.productId, variantId, request.kind],
      ...[JSON.stringify(before), JSON.stringify(after), memberId],
    ],
  )
  return (await readOwnChange(producerId, id)) ?? refuse("NOT_FOUND")
}
