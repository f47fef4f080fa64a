import "server-only"
import { type GiftTiers, giftTiers } from "@ocop/contracts"
import { TAGS } from "../cache-manifest"
import { BackendError, readBackend } from "./backend"

/** The ready-made baskets of the day, and how one of your own can be packed. */
export async function readGiftTiers(): Promise<GiftTiers> {
  const path = "/store/gift-tiers"
  const answer = await readBackend(path, giftTiers, { tags: [TAGS.catalogue] })
  if (answer === null) throw new BackendError(path, 404)
  return answer
}
