import type { PoolClient } from "pg"
import { pool, withTransaction } from "../../lib/pg"
import { wakeDrain } from "../intake/drain/drain"
import { openExceptions } from "../intake/facts/set-aside"
import { matchTransfer, type PayableOrder, type TransferMatch } from "./match-transfer"
import { type BankEvent, readSepayEvent } from "./sepay"

type Row = { provider: string; event_id: string; raw: string; attempts: number }

const READERS: Readonly<Record<string, (raw: string) => BankEvent>> = { sepay: readSepayEvent }
const MOST_ATTEMPTS = 6
const MOST_AT_ONCE = 500

const NEXT_SQL = `
  select provider, event_id, raw, attempts from webhook_inbox
  where state = 'new' and available_at <= now()
  order by available_at, received_at limit 1 for update skip locked`

async function findOrder(client: PoolClient, code: string | null): Promise<PayableOrder | null> {
  if (code === null) return null
  const found = await client.query<PayableOrder>(
    `select code, status, total::float8 total, paid_amount::float8 paid
     from web_order where code = $1 for update`,
    [code],
  )
  return found.rows[0] ?? null
}

async function ourAccounts(client: PoolClient): Promise<string[]> {
  const found = await client.query<{ account: string }>(
    `select bank_account account from legal_entity
     where is_operator and bank_account is not null and deleted_at is null`,
  )
  return found.rows.map(({ account }) => account)
}

async function payOrder(
  client: PoolClient,
  order: PayableOrder,
  { matched, outcome }: TransferMatch,
) {
  const whole = outcome === "paid" || outcome === "overpaid"
  await client.query(
    `update web_order set paid_amount = paid_amount + $2,
       status = case when $3 then 'paid' else status end where code = $1`,
    [order.code, matched, whole],
  )
  if (!whole) return
  await client.query(
    `insert into outbox_message (topic, payload, dedupe_key)
     values ('notice', jsonb_build_object('template', 'web-order-paid', 'code', $1::text),
       'web-order-paid:' || $1) on conflict (dedupe_key) do nothing`,
    [order.code],
  )
}

/** Applies one bank event, at most once: the transfer's own key stands in the same transaction. */
async function apply(client: PoolClient, row: Row, event: BankEvent): Promise<void> {
  if (event.direction === "out") return
  const order = await findOrder(client, event.code)
  const match = matchTransfer(event, order, await ourAccounts(client))
  await client.query(
    `insert into bank_transfer (provider, event_id, at, account_no, amount, content, outcome,
       order_code, matched_amount, unmatched_amount)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
    [
      row.provider,
      row.event_id,
      event.at,
      event.accountNo,
      event.amount,
      event.content,
      match.outcome,
      order?.code ?? null,
      match.matched,
      match.unmatched,
    ],
  )
  if (order && match.matched > 0) await payOrder(client, order, match)
  if (match.outcome === "paid") return
  await openExceptions(client, null, [
    {
      kind: `TRANSFER_${match.outcome.toUpperCase()}`,
      subject: `transfer:${row.provider}:${row.event_id}`,
      details: { orderCode: event.code, amount: event.amount, ...match },
    },
  ])
}

class Failed extends Error {
  constructor(
    readonly row: Row,
    readonly reason: unknown,
  ) {
    super(String(reason))
  }
}

async function doNext(client: PoolClient): Promise<Row | null> {
  const found = await client.query<Row>({ name: "inbox-next", text: NEXT_SQL })
  const [row] = found.rows
  if (!row) return null
  try {
    const read = READERS[row.provider]
    if (!read) throw new Error(`no such provider: ${row.provider}`)
    await apply(client, row, read(row.raw))
  } catch (error) {
    throw new Failed(row, error)
  }
  await client.query(
    `update webhook_inbox set state = 'done', done_at = now()
     where provider = $1 and event_id = $2`,
    [row.provider, row.event_id],
  )
  return row
}

async function noteFailure({ row, reason }: Failed): Promise<void> {
  await withTransaction(async (client) => {
    const noted = await client.query<{ state: string }>(
      `update webhook_inbox set attempts = attempts + 1, last_error = $3,
         available_at = now() + interval '5 seconds' * power(4, attempts),
         state = case when attempts + 1 >= $4 then 'dead' else state end
       where provider = $1 and event_id = $2 returning state`,
      [row.provider, row.event_id, String(reason).slice(0, 500), MOST_ATTEMPTS],
    )
    if (noted.rows[0]?.state !== "dead") return
    const subject = `webhook:${row.provider}:${row.event_id}`
    await openExceptions(client, null, [{ kind: "INBOX_DEAD", subject, details: {} }])
  })
}

/** Works through what providers told us, each event in its own transaction. Returns how many. */
export async function runInbox(): Promise<number> {
  let done = 0
  for (let n = 0; n < MOST_AT_ONCE; n += 1) {
    try {
      const row = await withTransaction(doNext)
      if (!row) break
      done += 1
    } catch (error) {
      if (!(error instanceof Failed)) throw error
      await noteFailure(error)
    }
  }
  if (done > 0) wakeDrain()
  return done
}

/** Keeps what a provider told us before it is answered; a second time changes nothing. */
export async function keepEvent(provider: string, eventId: string, raw: string): Promise<void> {
  await pool().query({
    name: "keep-event",
    text: `insert into webhook_inbox (provider, event_id, raw) values ($1, $2, $3)
      on conflict do nothing`,
    values: [provider, eventId, raw],
  })
}
