import type { Pool, PoolClient } from "pg"

/** A code as somebody typed it; `promotionId` is null where there is no such voucher. */
export type KnownVoucher = { code: string; promotionId: string | null; isSpent: boolean }

type Row = { code: string; promotionId: string; isSpent: boolean }

/** Codes are capitals and digits; spaces, dashes and small letters are how people write them. */
export const voucherCodeOf = (text: string): string => text.replaceAll(/[\s._-]/g, "").toUpperCase()

/** The voucher that a shopper typed, as it is now; nothing is held. Null where none was typed. */
export async function readVoucher(
  db: Pool | PoolClient,
  text: string | undefined,
): Promise<KnownVoucher | null> {
  if (text === undefined) return null
  const code = voucherCodeOf(text)
  const found = await db.query<Row>({
    name: "voucher-by-code",
    text: `select code, promotion_id "promotionId", used >= max_uses "isSpent"
      from voucher where code = $1`,
    values: [code],
  })
  return found.rows[0] ?? { code, promotionId: null, isSpent: false }
}
