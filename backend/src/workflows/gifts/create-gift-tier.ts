import type { NewGiftTier } from "@ocop/contracts"
import { addDays } from "@ocop/domain"
import { today } from "../../lib/clock"
import { refuse } from "../../lib/http-error"
import { newId } from "../../lib/ids"
import { withTransaction } from "../../lib/pg"
import { readBasket } from "../checkout/basket"
import { currentBook, forgetBook } from "../intake/book/book"

const TIER = `
  insert into gift_tier (code, name, name_en, packing_code, valid_from, valid_to, created_by)
  values ($1, $2, $3, $4, $5, $6, $7)`

const ITEMS = `
  insert into gift_tier_item (tier_code, n, variant_id, qty)
  select $1, x.n, x.sku, x.milli / 1000
  from unnest($2::text[], $3::numeric[]) with ordinality as x(sku, milli, n)`

/**
 * Adds a ready-made basket; once offered it is never rewritten. Refuses INVALID_REQUEST for a last
 * day that is over, GIFT_PACKING_UNKNOWN, SKU_UNKNOWN for goods that are not sold, and
 * QUANTITY_INVALID.
 */
export async function createGiftTier(tier: NewGiftTier, by: string): Promise<{ code: string }> {
  const { name, nameEn, packingCode, validFrom, lastDay, lines } = tier
  if (lastDay !== null && lastDay < today()) refuse("INVALID_REQUEST", [{ path: "lastDay" }])
  const book = await currentBook()
  if (!book.giftPackings.some(({ code }) => code === packingCode)) {
    refuse("GIFT_PACKING_UNKNOWN", { packingCode })
  }
  readBasket(book, lines)
  const code = newId("gtier")
  const validTo = lastDay === null ? null : addDays(lastDay, 1)
  await withTransaction(async (client) => {
    await client.query(TIER, [code, name, nameEn, packingCode, validFrom, validTo, by])
    await client.query(ITEMS, [
      code,
      lines.map(({ skuId }) => skuId),
      lines.map(({ qtyMilli }) => qtyMilli),
    ])
  })
  forgetBook()
  return { code }
}
