import { randomInt } from "node:crypto"
import type { NewPromotion } from "@ocop/contracts"
import { addDays } from "@ocop/domain"
import { isBarred, mostOffPercent } from "@ocop/pricing"
import type { PoolClient } from "pg"
import { today } from "../../lib/clock"
import { refuse } from "../../lib/http-error"
import { newId } from "../../lib/ids"
import { withTransaction } from "../../lib/pg"
import { currentBook, forgetBook } from "../intake/book/book"
import type { Book } from "../intake/book/book-types"
import { tellShop } from "./tell-shop"

/** Letters and digits that nobody mistakes for one another. */
const ALPHABET = "ABCDEFGHJKMNPQRSTUVWXYZ23456789"
const MADE_LENGTH = 10

const madeCode = () =>
  Array.from({ length: MADE_LENGTH }, () => ALPHABET[randomInt(ALPHABET.length)]).join("")

function checkPlaces(book: Book, { outletCodes, skuIds }: NewPromotion): void {
  const outlet = outletCodes?.find((code) => !book.outletByCode.has(code))
  if (outlet) refuse("OUTLET_UNKNOWN", { outletCode: outlet })
  const sku = skuIds?.find((id) => !book.skus.has(id))
  if (sku) refuse("SKU_UNKNOWN", { skuId: sku })
}

/** What the law would take back at the counter must not be promised in the office. */
function checkLaw(book: Book, promotion: NewPromotion): void {
  const { kind, value, validFrom, skuIds } = promotion
  const most = mostOffPercent(promotion, book.promotionLaws, validFrom)
  if (kind === "percent" && value > most) refuse("PROMOTION_UNLAWFUL", { mostOffPercent: most })
  const barred = skuIds?.filter((id) => {
    const sku = book.skus.get(id)
    return sku && isBarred(sku, book.promotionLaws, validFrom)
  })
  if (barred && barred.length > 0) refuse("PROMOTION_UNLAWFUL", { alcohol: barred })
}

type Author = { by: string; isDemo?: boolean }

async function insertPromotion(
  client: PoolClient,
  id: string,
  input: NewPromotion,
  { by, isDemo = false }: Author,
) {
  const row = {
    ...input,
    id,
    by,
    isDemo,
    validTo: addDays(input.lastDay, 1),
    code: input.voucher !== null,
  }
  await client.query(
    `insert into price_promotion (id, name, name_en, kind, value, target, sku_ids, sectors,
       producer_ids, valid_from, valid_to, min_spend, online, outlet_codes, needs_code, programme,
       created_by, is_demo)
     select id, name, "nameEn", kind, value, target, nullif("skuIds", 'null'),
       nullif(sectors, 'null'), nullif("producerIds", 'null'), "validFrom", "validTo", "minSpend",
       online, nullif("outletCodes", 'null'), code, programme, by, "isDemo"
     from jsonb_to_record($1::jsonb) as x(id text, name text, "nameEn" text, kind text,
       value numeric, target text, "skuIds" jsonb, sectors jsonb, "producerIds" jsonb,
       "validFrom" date, "validTo" date, "minSpend" bigint, online boolean, "outletCodes" jsonb,
       code boolean, programme text, by text, "isDemo" boolean)`,
    [JSON.stringify(row)],
  )
}

async function insertVoucher(client: PoolClient, id: string, voucher: NewPromotion["voucher"]) {
  if (!voucher) return null
  const code = voucher.code ?? madeCode()
  const made = await client.query(
    `insert into voucher (code, promotion_id, max_uses, max_per_phone) values ($1, $2, $3, $4)
     on conflict (code) do nothing`,
    [code, id, voucher.maxUses, voucher.maxPerPhone],
  )
  return made.rowCount === 1 ? code : refuse("VOUCHER_TAKEN", { code })
}

/**
 * Writes a promotion with its voucher. Refuses PROMOTION_UNLAWFUL (more than the law lets go, or
 * goods that it keeps out), VOUCHER_TAKEN, OUTLET_UNKNOWN, SKU_UNKNOWN, and INVALID_REQUEST for an
 * unknown producer or a last day that is over.
 */
export async function createPromotion(
  input: NewPromotion,
  author: Author,
): Promise<{ id: string; code: string | null }> {
  if (input.lastDay < today()) refuse("INVALID_REQUEST", [{ path: "lastDay" }])
  const book = await currentBook()
  checkPlaces(book, input)
  checkLaw(book, input)
  const id = newId("promo")
  const code = await withTransaction(async (client) => {
    if (input.producerIds) {
      const known = await client.query(
        "select id from producer where id = any($1) and deleted_at is null",
        [input.producerIds],
      )
      if (known.rowCount !== new Set(input.producerIds).size) {
        refuse("INVALID_REQUEST", [{ path: "producerIds" }])
      }
    }
    await insertPromotion(client, id, input, author)
    await tellShop(client, id, "begun")
    return insertVoucher(client, id, input.voucher)
  })
  forgetBook()
  return { id, code }
}
