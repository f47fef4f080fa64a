import type { CatalogueItem, ProductOrigin } from "@ocop/contracts"
import { today } from "../../lib/clock"
import { pool } from "../../lib/pg"
import { itemView } from "../item"
import type { Moment } from "../list/filters"
import { compareBy } from "../list/sorts"
import { readLiveStock } from "../live-stock"
import { certificatesOf } from "../places/certificates"
import { PARTY_COLUMNS } from "../places/party"
import { currentShelf } from "../shelf/shelf"
import type { ShelfProduct } from "../shelf/shelf-types"
import { visibleIn } from "../shelf/visible-in"

/** Related goods of one kind; a row of cards. */
const MOST_RELATED = 4

type Row = Pick<ProductOrigin, "responsible" | "seller" | "alcohol">

// A producer without a legal entity of its own still answers for its goods by name and address.
const SQL = `
  select maker.responsible,
    (select to_json(party) from (
      select ${PARTY_COLUMNS} from legal_entity e
      where e.is_operator and e.deleted_at is null limit 1) party) seller,
    coalesce((select json_agg(json_build_object('skuCode', s.code, 'percent', s.alcohol_percent)
        order by s.code)
      from product_variant v join sku_profile s on s.variant_id = v.id
      where v.product_id = $1 and v.deleted_at is null and s.deleted_at is null and s.alcohol),
      '[]') alcohol
  from (select 1) one
  left join lateral (
    select json_build_object('name', coalesce(p.legal_name, p.name), 'kind', p.kind,
      'taxId', e.tax_id, 'address', coalesce(e.address, p.address_legacy),
      'demo', p.is_demo) responsible
    from producer_product pp
    join producer p on p.id = pp.producer_id and p.deleted_at is null
    left join legal_entity e on e.id = p.legal_entity_id and e.deleted_at is null
    where pp.product_id = $1 and pp.deleted_at is null limit 1
  ) maker on true`

/** Goods of the same producer, then the same commune, then the same set; nothing twice. */
function relatedOf(
  moment: Moment,
  product: ShelfProduct,
  all: readonly ShelfProduct[],
): ProductOrigin["related"] {
  const seen = new Set([product.id])
  const take = (keeps: (other: ShelfProduct) => boolean): CatalogueItem[] => {
    const found = all
      .filter((other) => !seen.has(other.id) && keeps(other))
      .sort(compareBy("stars", moment, null))
      .slice(0, MOST_RELATED)
    for (const { id } of found) seen.add(id)
    return found.map((other) => itemView(moment, other))
  }
  const { producer, commune, setNo } = product
  return {
    producer: take((other) => producer !== null && other.producer?.handle === producer.handle),
    commune: take((other) => commune !== null && other.commune?.code === commune.code),
    set: take((other) => other.setNo === setNo),
  }
}

/** What stands behind a product; null where the key's channels do not show it. */
export async function readOrigin(
  handle: string,
  channelIds: readonly string[],
): Promise<ProductOrigin | null> {
  const day = today()
  const shelf = await currentShelf()
  const all = [...visibleIn(shelf, channelIds)]
  const product = all.find((one) => one.handle === handle)
  if (!product) return null
  const [stock, found] = await Promise.all([
    readLiveStock(shelf, day, null),
    pool().query<Row>({ name: "product-origin", text: SQL, values: [product.id] }),
  ])
  const [row] = found.rows
  if (!row) return null
  return {
    day,
    certificates: certificatesOf(shelf, day, [product], all),
    ...row,
    related: relatedOf({ shelf, day, stock }, product, all),
  }
}
