import "server-only"
import { type SellerView, sellerView } from "@ocop/contracts"
import { TAGS } from "../cache-manifest"
import { BackendError, readBackend } from "./backend"

/** Who sells online. */
export async function readSeller(): Promise<SellerView> {
  const path = "/store/seller"
  const seller = await readBackend(path, sellerView, { tags: [TAGS.outlets] })
  if (seller === null) throw new BackendError(path, 404)
  return seller
}
