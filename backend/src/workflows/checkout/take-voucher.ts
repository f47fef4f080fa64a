import type { Quote } from "@ocop/contracts"
import type { PoolClient } from "pg"
import { refuse } from "../../lib/http-error"

/** Writes what promotions took off an order, in the order in which they did. */
export async function insertOffers(
  client: PoolClient,
  code: string,
  offers: Quote["offers"],
): Promise<void> {
  if (offers.length === 0) return
  const rows = offers.map(({ id, name, nameEn, amount }, i) => ({
    id,
    n: i + 1,
    name,
    nameEn,
    amount,
  }))
  await client.query({
    name: "web-order-promotions",
    text: `insert into web_order_promotion (code, promotion_id, n, name, name_en, amount)
      select $1, id, n, name, "nameEn", amount from jsonb_to_recordset($2::jsonb)
        as x(id text, n int, name text, "nameEn" text, amount bigint)`,
    values: [code, JSON.stringify(rows)],
  })
}

type Use = {
  code: string
  orderCode: string
  /** Normalised, `+84…`. */
  phone: string
}

const HASH = "encode(sha256(convert_to($1::text || ':' || $2::text, 'UTF8')), 'hex')"

/**
 * Uses a voucher for an order, in the order's own transaction. Its row is locked until the commit,
 * so of two buyers with the last use one waits and is refused. It comes last: whoever ends an order
 * locks levels before vouchers, too. Refuses VOUCHER_SPENT and VOUCHER_PHONE_LIMIT.
 */
export async function takeVoucher(client: PoolClient, use: Use): Promise<void> {
  const { code, orderCode, phone } = use
  const taken = await client.query<{ max_per_phone: number | null }>({
    name: "voucher-take",
    text: `update voucher set used = used + 1 where code = $1 and used < max_uses
      returning max_per_phone`,
    values: [code],
  })
  const [voucher] = taken.rows
  if (!voucher) return refuse("VOUCHER_SPENT")
  // A statement of its own sees the uses of whoever held the row before.
  const before = await client.query<{ n: number }>({
    name: "voucher-phone-uses",
    text: `select count(*)::int n from voucher_use
      where voucher_code = $1 and phone_hash = ${HASH} and released_at is null`,
    values: [code, phone],
  })
  const uses = before.rows[0]?.n ?? 0
  if (voucher.max_per_phone !== null && uses >= voucher.max_per_phone) {
    refuse("VOUCHER_PHONE_LIMIT")
  }
  await client.query({
    name: "voucher-use",
    text: `insert into voucher_use (voucher_code, phone_hash, order_code)
      values ($1, ${HASH}, $3)`,
    values: [code, phone, orderCode],
  })
}
