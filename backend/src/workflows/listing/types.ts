import type { ListingChange } from "@ocop/contracts"

/** What a confirmed change does to the catalogue. */
export type AppliedChange = Pick<ListingChange, "id" | "kind" | "productId" | "skuId" | "after"> & {
  handle: string
  /** Every variant of the product: texts are the same on all. */
  variantIds: string[]
  images: string[]
}
