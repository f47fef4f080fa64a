import "server-only"
import {
  type CommunePage,
  communePage,
  type OutletPage,
  outletPage,
  type PlaceIndex,
  type ProducerPage,
  type ProductOrigin,
  placeIndex,
  producerPage,
  productOrigin,
} from "@ocop/contracts"
import { TAGS } from "../cache-manifest"
import { BackendError, readBackend } from "./backend"

/** What stands behind a product, or null when there is none of that name. */
export async function readOrigin(handle: string): Promise<ProductOrigin | null> {
  const path = `/store/catalogue/${encodeURIComponent(handle)}/origin`
  return await readBackend(path, productOrigin, { tags: [TAGS.catalogue, TAGS.product(handle)] })
}

/** A producer with its goods, or null for an unknown name. */
export async function readProducer(handle: string): Promise<ProducerPage | null> {
  const path = `/store/producers/${encodeURIComponent(handle)}`
  return await readBackend(path, producerPage, { tags: [TAGS.catalogue, TAGS.producer(handle)] })
}

/** A commune or ward with its goods, or null for an unknown slug. */
export async function readCommune(slug: string): Promise<CommunePage | null> {
  const path = `/store/places/${encodeURIComponent(slug)}`
  return await readBackend(path, communePage, { tags: [TAGS.catalogue] })
}

/** A counter with what it has, or null for an unknown code. */
export async function readOutlet(code: string): Promise<OutletPage | null> {
  const path = `/store/outlets/${encodeURIComponent(code)}`
  return await readBackend(path, outletPage, { tags: [TAGS.catalogue, TAGS.outlets] })
}

/** Every place and maker that has a page. */
export async function readPlaceIndex(): Promise<PlaceIndex> {
  const path = "/store/places"
  const index = await readBackend(path, placeIndex, { tags: [TAGS.catalogue, TAGS.outlets] })
  if (index === null) throw new BackendError(path, 404)
  return index
}
