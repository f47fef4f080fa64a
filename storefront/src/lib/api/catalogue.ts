import "server-only"
import {
  type CatalogueItem,
  type CataloguePage,
  cataloguePage,
  catalogueSummary,
  type OutletView,
  outletList,
  type ProductDetail,
  productDetail,
} from "@ocop/contracts"
import type { z } from "zod"
import { TAGS } from "../cache-manifest"
import { BackendError, readBackend } from "./backend"

export type CatalogueSummary = z.infer<typeof catalogueSummary>

function present<T>(answer: T | null, path: string): T {
  if (answer === null) throw new BackendError(path, 404)
  return answer
}

/** One page of the list, for a query string of `catalogueQuery`. `cached` for fixed shelves only. */
export async function readCatalogue(
  query: URLSearchParams,
  { cached = false } = {},
): Promise<CataloguePage> {
  const path = `/store/catalogue?${query}`
  const options = cached ? { tags: [TAGS.catalogue] } : {}
  return present(await readBackend(path, cataloguePage, options), path)
}

const MOST_AT_ONCE = 100

/** Every product in sight, as the list shows it, by name. */
export async function readEveryItem(): Promise<CatalogueItem[]> {
  const items: CatalogueItem[] = []
  for (let page = 1, left = true; left; page += 1) {
    const query = { sort: "name", page_size: String(MOST_AT_ONCE), page: String(page) }
    const part = await readCatalogue(new URLSearchParams(query), { cached: true })
    items.push(...part.items)
    left = part.items.length > 0 && items.length < part.count
  }
  return items
}

/** A product with its variants, or null when there is none of that name. */
export async function readProduct(handle: string): Promise<ProductDetail | null> {
  const tags = [TAGS.catalogue, TAGS.product(handle)]
  return await readBackend(`/store/catalogue/${encodeURIComponent(handle)}`, productDetail, {
    tags,
  })
}

/** The three numbers and the mark of every product. */
export async function readSummary(): Promise<CatalogueSummary> {
  const path = "/store/summary"
  return present(await readBackend(path, catalogueSummary, { tags: [TAGS.catalogue] }), path)
}

/** Every outlet, open or not. */
export async function readOutlets(): Promise<OutletView[]> {
  const path = "/store/outlets"
  return present(await readBackend(path, outletList, { tags: [TAGS.outlets] }), path).outlets
}
