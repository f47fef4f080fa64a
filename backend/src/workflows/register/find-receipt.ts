import type { PosReceipt, PosReceiptQuery } from "@ocop/contracts"
import { refuse } from "../../lib/http-error"
import { pool } from "../../lib/pg"
import type { Device } from "./device-register"

type Sent = Omit<PosReceipt, "invoice"> & Partial<Pick<PosReceipt, "invoice">>

const FIND_SQL = `
  select s.fact sale, coalesce((
    select jsonb_agg(f.fact order by r.at) from sale_refund r
    join session_fact f on f.id = r.id where r.sale_id = s.id), '[]') refunds,
    (select json_build_object('state', i.state, 'symbol', i.symbol, 'number', i.number)
      from invoice_request i where i.sale_id = s.id) invoice
  from sale s
  where s.outlet_id = $1 and (s.receipt_no = $2 or s.public_code = $3)`

/**
 * A receipt of any register of the device's own outlet, with what already came back of it. Refuses
 * NOT_FOUND, also for receipts of other outlets: their goods have other owners.
 */
export async function findReceipt(device: Device, query: PosReceiptQuery): Promise<Sent> {
  const found = await pool().query<PosReceipt>({
    name: "receipt-of-outlet",
    text: FIND_SQL,
    values: [
      device.outletId,
      "number" in query ? query.number : null,
      "code" in query ? query.code : null,
    ],
  })
  const [row] = found.rows
  if (!row) return refuse("NOT_FOUND")
  const { invoice, ...receipt } = row
  // A till of an earlier build reads no answer with a field that it does not know.
  return invoice ? row : receipt
}
