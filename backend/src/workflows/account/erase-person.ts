import type { MedusaContainer } from "@medusajs/framework/types"
import type { ErasureAnswer } from "@ocop/contracts"
import type { PoolClient } from "pg"
import { refuse } from "../../lib/http-error"
import { withTransaction } from "../../lib/pg"
import { takeCode } from "../../modules/phone-code/codes"
import { eraseCounterBuyers, waitingReceipts } from "../e-invoice/counter-buyers"
import { wakeWorkers } from "../outbox/wake-workers"
import { dropPictures } from "../uploads/store-pictures"
import { ERASE_ORDERS, ERASE_REVIEWS, ERASING, IS_WAITING, SALES_OF_PHONE } from "./erasing-sql"
import { phoneMark } from "./phone-mark"
import type { Shopper } from "./sessions"

/**
 * Orders that lose their person, of every age: here the number loses its orders, it does not see
 * them. Refuses ERASURE_WAITS while the buyer of one is still needed.
 */
async function codesOf(
  client: PoolClient,
  phone: string,
  saleIds: readonly string[],
): Promise<string[]> {
  const found = await client.query<{ code: string; waits: boolean }>(
    `select o.code, ${IS_WAITING} waits from web_order o where o.contact->>'phone' = $1 for update`,
    [phone],
  )
  const orders = found.rows.filter(({ waits }) => waits).map(({ code }) => code)
  const waiting = [...orders, ...(await waitingReceipts(client, saleIds))]
  if (waiting.length > 0) refuse("ERASURE_WAITS", { codes: waiting })
  return found.rows.map(({ code }) => code)
}

async function erase(client: PoolClient, { accountId, phone }: Shopper) {
  const mark = phoneMark(phone)
  const sales = await client.query<{ id: string }>(SALES_OF_PHONE, [mark])
  const saleIds = sales.rows.map(({ id }) => id)
  const codes = await codesOf(client, phone, saleIds)
  const count = async (sql: string, more: unknown[] = []) =>
    (await client.query(sql, [codes, ...more])).rowCount ?? 0
  const reviews = await client.query<{ files: string[] }>(ERASE_REVIEWS, [codes])
  const atCounters = await eraseCounterBuyers(client, saleIds)
  const photos = await client.query<{ file_id: string }>(ERASING.photos, [codes])
  const counts: ErasureAnswer = {
    orders: codes.length,
    reviews: reviews.rowCount ?? 0,
    letters: atCounters.letters + (await count(ERASING.letters, [mark])),
    claims: await count(ERASING.claims),
    invoices: atCounters.invoices + (await count(ERASING.invoices)),
  }
  for (const sql of ERASE_ORDERS) await client.query(sql, [codes])
  await client.query("delete from phone_code where phone = $1", [phone])
  await client.query("delete from receipt_phone where phone_mark = $1", [mark])
  await client.query("delete from account where id = $1", [accountId])
  await client.query(
    `insert into account_erasure (orders, reviews, letters, claims, invoices)
     values ($1, $2, $3, $4, $5)`,
    [counts.orders, counts.reviews, counts.letters, counts.claims, counts.invoices],
  )
  const files = reviews.rows.flatMap((one) => one.files)
  return { counts, files: [...files, ...photos.rows.map((one) => one.file_id)] }
}

/**
 * Erases the signed-in person (Law 91/2025/QH15): account, sessions, addresses, wishes, the words and
 * pictures of reviews and claims, the addresses of letters, requests that led to no invoice, and who
 * orders were for. What the books are made of stays without a person: goods, sums, dates, points, and
 * the bank's own record of money received (accounting law); an issued invoice keeps its buyer (law on
 * invoices). Refuses CODE_INVALID, and ERASURE_WAITS while an order, a claim, an invoice or money is
 * under way.
 */
export async function erasePerson(
  container: MedusaContainer,
  shopper: Shopper,
  code: string,
): Promise<ErasureAnswer> {
  if (!(await takeCode(shopper.phone, code))) refuse("CODE_INVALID")
  const { counts, files } = await withTransaction((client) => erase(client, shopper))
  wakeWorkers()
  await dropPictures(container, files)
  return counts
}
