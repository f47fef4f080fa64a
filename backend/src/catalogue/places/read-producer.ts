import type { ProducerPage } from "@ocop/contracts"
import { today } from "../../lib/clock"
import { pool } from "../../lib/pg"
import { readLiveStock } from "../live-stock"
import { currentShelf } from "../shelf/shelf"
import { visibleIn } from "../shelf/visible-in"
import { certificatesOf } from "./certificates"
import { goodsView } from "./goods"

const SQL = `
  select p.handle, p.name, p.kind, p.legal_name "legalName", p.story, p.address_legacy address,
    p.is_demo demo, case when c.code is not null
      then json_build_object('code', c.code, 'name', c.name, 'slug', c.slug) end commune
  from producer p left join commune c on c.code = p.commune_code
  where p.handle = $1 and p.deleted_at is null`

/** A producer's page; null where no producer of that name sells anything in the key's channels. */
export async function readProducer(
  handle: string,
  channelIds: readonly string[],
): Promise<ProducerPage | null> {
  const day = today()
  const [shelf, found] = await Promise.all([
    currentShelf(),
    pool().query<ProducerPage["producer"]>({ name: "producer-page", text: SQL, values: [handle] }),
  ])
  const [producer] = found.rows
  const products = [...visibleIn(shelf, channelIds)].filter(
    (one) => one.producer?.handle === handle,
  )
  if (!producer || products.length === 0) return null
  const items = products.flatMap(({ skus }) => skus.map(({ itemId }) => itemId))
  const stock = await readLiveStock(shelf, day, items)
  return {
    day,
    producer,
    certificates: certificatesOf(shelf, day, products),
    ...goodsView({ shelf, day, stock }, products),
  }
}
