import type { PoolClient } from "pg"
import { BOUGHT, OVER } from "./what-was-bought"

/**
 * The buyer on an issued invoice stays as long as the law keeps invoices (Luật Kế toán 88/2015/QH13,
 * Art. 41; NĐ 174/2016, Art. 13: ten years); its mail address is no part of it. A request that led to
 * none goes whole.
 */
export const TAKE_BUYER = `
  update invoice_request set email = '', erased_at = now(),
    company = case state when 'issued' then company else '' end,
    tax_id = case state when 'issued' then tax_id else '' end,
    address = case state when 'issued' then address else '' end,
    buyer_name = case state when 'issued' then buyer_name else '' end,
    note = case state when 'declined' then '—' else '' end
  where erased_at is null`

/** Takes the address out of letters that were or will be written; `which` is a condition on `notice`. */
export const takeAddress = (which: string) => `
  update notice set to_masked = '', to_cipher = '', data = data - 'sealedCode',
    status = case when status = 'queued' then 'failed' else status end
  where to_cipher <> '' and (${which})`

/** What tills reported of buyers, posted and set aside; each expression has an index. */
export const TAKE_REPORTED = {
  posted: `update session_fact set fact = fact || '{"buyer": null}'
    where kind = 'invoice-asked' and fact ->> 'buyer' is not null`,
  setAside: `update raw_fact set body = body || '{"buyer": null}'
    where body ->> 'kind' = 'invoice-asked' and body ->> 'buyer' is not null`,
}

/** By the sales, `$1` as text. */
export const REPORTED_OF_SALES = [
  `${TAKE_REPORTED.posted} and lower(fact ->> 'saleId') = any($1::text[])`,
  `${TAKE_REPORTED.setAside} and lower(body ->> 'saleId') = any($1::text[])`,
]

/** Takes the buyers out of what tills reported of these sales. */
export async function takeReported(client: PoolClient, saleIds: readonly string[]): Promise<void> {
  for (const sql of REPORTED_OF_SALES) await client.query(sql, [saleIds])
}

const LETTERS = takeAddress(
  "data->>'code' in (select order_code from invoice_request where sale_id = any($1::uuid[]))",
)

// A sale that never came is nothing to be sure of: its request waits.
const WAITING = `
  select w.order_code code from invoice_request w
  where w.sale_id = any($1::uuid[]) and w.state = 'queued' and w.order_code not in (
    select r.order_code from invoice_request r ${BOUGHT}
    where r.sale_id = any($1::uuid[]) and b.status = any($2))`

/** Receipts among these sales whose invoice is still to be decided: their goods did not all come back. */
export async function waitingReceipts(
  client: PoolClient,
  saleIds: readonly string[],
): Promise<string[]> {
  const found = await client.query<{ code: string }>(WAITING, [saleIds, OVER])
  return found.rows.map(({ code }) => code)
}

/** Takes the buyers out of what was asked, reported and written for sales of counters. */
export async function eraseCounterBuyers(
  client: PoolClient,
  saleIds: readonly string[],
): Promise<{ letters: number; invoices: number }> {
  // Before the letters: one that is being written holds its request until it stands.
  const invoices = await client.query(`${TAKE_BUYER} and sale_id = any($1::uuid[])`, [saleIds])
  const letters = await client.query(LETTERS, [saleIds])
  await takeReported(client, saleIds)
  return { letters: letters.rowCount ?? 0, invoices: invoices.rowCount ?? 0 }
}
