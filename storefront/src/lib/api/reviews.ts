import "server-only"
import { type ProductReviews, productReviews } from "@ocop/contracts"
import { TAGS } from "../cache-manifest"
import { readBackend } from "./backend"

/** A page of what buyers say of a product; null for an unknown product. */
export async function readReviews(handle: string, page = 1): Promise<ProductReviews | null> {
  const path = `/store/catalogue/${encodeURIComponent(handle)}/reviews?page=${page}`
  return await readBackend(path, productReviews, { tags: [TAGS.reviews(handle)] })
}
