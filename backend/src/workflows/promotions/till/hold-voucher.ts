import type { TillVoucherAnswer, TillVoucherRequest } from "@ocop/contracts"
import type { PoolClient } from "pg"
import { today } from "../../../lib/clock"
import { refuse } from "../../../lib/http-error"
import { withTransaction } from "../../../lib/pg"
import { voucherCodeOf } from "../../checkout/known-voucher"
import { currentBook } from "../../intake/book/book"
import type { Book } from "../../intake/book/book-types"
import type { Device } from "../../register/device-register"

type Hold = { code: string; registerId: string; isUsed: boolean; isFree: boolean }

/** The promotion behind a code, where this counter gives it today. */
function promotionAt(book: Book, id: string, outletCode: string): TillVoucherAnswer["promotion"] {
  const found = book.promotions.find((promotion) => promotion.id === id && promotion.needsCode)
  const day = today()
  if (!found || day < found.validFrom || day >= found.validTo) return refuse("VOUCHER_UNKNOWN")
  const { skuIds, setNos, outletCodes, ...promotion } = found
  if (outletCodes !== null && !outletCodes.includes(outletCode)) return refuse("VOUCHER_UNKNOWN")
  return {
    ...promotion,
    needsCode: true,
    skuIds: skuIds && [...skuIds],
    setNos: setNos && [...setNos],
    outletCodes: outletCodes && [...outletCodes],
  }
}

async function holdOf(client: PoolClient, saleId: string): Promise<Hold | null> {
  const found = await client.query<Hold>(
    `select voucher_code code, register_id "registerId", used_at is not null "isUsed",
       released_at is not null "isFree" from till_voucher where sale_id = $1 for update`,
    [saleId],
  )
  return found.rows[0] ?? null
}

/** The hold of a basket, one that holds nothing where it is the first: two asks take turns on its row. */
async function firstHold(
  client: PoolClient,
  { outletId, registerId }: Device,
  { saleId, code }: { saleId: string; code: string },
): Promise<Hold> {
  await client.query(
    `insert into till_voucher (sale_id, voucher_code, outlet_id, register_id, released_at)
     values ($1, $2, $3, $4, now()) on conflict do nothing`,
    [saleId, code, outletId, registerId],
  )
  return (await holdOf(client, saleId)) ?? refuse("CONFLICT")
}

/** Gives a held use back; false where none is held. The caller holds the row, or is the first. */
export async function letGo(client: PoolClient, saleId: string): Promise<boolean> {
  const freed = await client.query<{ code: string }>(
    `update till_voucher set released_at = now()
     where sale_id = $1 and used_at is null and released_at is null returning voucher_code code`,
    [saleId],
  )
  const [row] = freed.rows
  if (!row) return false
  await client.query("update voucher set used = used - 1 where code = $1", [row.code])
  return true
}

/**
 * Holds one use of a voucher for a basket, so that no other counter and no web order takes the last
 * one meanwhile. Asked again for the same basket it changes nothing; another code takes the place of
 * the one before. Refuses VOUCHER_UNKNOWN, also for one that counts elsewhere or on other days,
 * VOUCHER_SPENT, and CONFLICT for a basket that is sold or another register's.
 */
export async function holdVoucher(
  device: Device,
  { saleId, code: text }: TillVoucherRequest,
): Promise<TillVoucherAnswer> {
  const book = await currentBook()
  const code = voucherCodeOf(text)
  return withTransaction(async (client) => {
    const found = await client.query<{ promotionId: string }>(
      `select promotion_id "promotionId" from voucher where code = $1`,
      [code],
    )
    const [voucher] = found.rows
    if (!voucher) return refuse("VOUCHER_UNKNOWN")
    const promotion = promotionAt(book, voucher.promotionId, device.outletCode)
    const before = await firstHold(client, device, { saleId, code })
    if (before.isUsed || before.registerId !== device.registerId) return refuse("CONFLICT")
    if (!before.isFree && before.code === code) return { code, promotion }
    await letGo(client, saleId)
    const taken = await client.query(
      "update voucher set used = used + 1 where code = $1 and used < max_uses",
      [code],
    )
    if (taken.rowCount === 0) return refuse("VOUCHER_SPENT")
    await client.query(
      `update till_voucher set voucher_code = $2, held_at = now(), released_at = null
       where sale_id = $1`,
      [saleId, code],
    )
    return { code, promotion }
  })
}

/** A basket goes without its voucher after all. Of another register's basket nothing changes. */
export async function releaseVoucher(device: Device, saleId: string): Promise<void> {
  await withTransaction(async (client) => {
    const before = await holdOf(client, saleId)
    if (before?.registerId === device.registerId) await letGo(client, saleId)
  })
}
