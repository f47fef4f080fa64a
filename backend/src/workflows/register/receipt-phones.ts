import type { ReceiptsByPhone } from "@ocop/contracts"
import { normalisePhone } from "@ocop/vn"
import { refuse } from "../../lib/http-error"
import { pool } from "../../lib/pg"
import { phoneMark } from "../account/phone-mark"
import { currentBook } from "../intake/book/book"
import type { Device } from "./device-register"

/** For so long goods come back by phone number, days; then the number is forgotten. */
export const RECEIPT_PHONE_DAYS = 90
const MOST = 20

const markOf = (text: string): string => {
  const parsed = normalisePhone(text)
  return parsed.ok ? phoneMark(parsed.phone) : refuse("INVALID_REQUEST", { phone: parsed.code })
}

/**
 * Keeps the mark of a phone number with a sale of the device's own outlet; the number itself is kept
 * nowhere. The sale may still be on its way. Another number takes the place of the one before.
 */
export async function keepReceiptPhone(
  { outletId }: Device,
  { saleId, phone }: { saleId: string; phone: string },
): Promise<void> {
  await pool().query(
    `insert into receipt_phone (sale_id, outlet_id, phone_mark)
     select $1, $2, $3 where not exists (
       select 1 from sale s where s.id = $1 and s.outlet_id <> $2)
     on conflict (sale_id) do update set phone_mark = $3, kept_at = now()
     where receipt_phone.outlet_id = $2`,
    [saleId, outletId, markOf(phone)],
  )
}

const FIND = `
  select s.receipt_no "receiptNo", o.code "outletCode", s.at, s.total::float8 total
  from receipt_phone p join sale s on s.id = p.sale_id and s.outlet_id = p.outlet_id
  join outlet o on o.id = s.outlet_id
  where p.phone_mark = $1 and ($2::text is null or s.outlet_id = $2)
    and p.kept_at > now() - interval '${RECEIPT_PHONE_DAYS} days'
  order by s.at desc limit ${MOST}`

type Row = Omit<ReceiptsByPhone["receipts"][number], "at"> & { at: Date }

/**
 * Receipts of a phone number, newest first: of the device's own outlet, and for a manager who works
 * there of all outlets, to know where the goods belong. Refuses FORBIDDEN for who does not work there.
 */
export async function findByPhone(
  { outletId }: Device,
  { phone, staffId }: { phone: string; staffId: string },
): Promise<ReceiptsByPhone> {
  const role = (await currentBook()).roleOf.get(`${outletId}|${staffId}`)
  if (!role) return refuse("FORBIDDEN")
  const where = role === "manager" ? null : outletId
  const found = await pool().query<Row>(FIND, [markOf(phone), where])
  return { receipts: found.rows.map((row) => ({ ...row, at: row.at.toISOString() })) }
}

/** Forgets numbers that nothing can be asked by any more. */
export async function forgetReceiptPhones(): Promise<void> {
  await pool().query(
    `delete from receipt_phone where kept_at < now() - interval '${RECEIPT_PHONE_DAYS} days'`,
  )
}
