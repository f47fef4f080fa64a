import type { PoolClient } from "pg"
import { withTransaction } from "../../lib/pg"
import { wakeDrain } from "../intake/drain/drain"
import { openExceptions } from "../intake/facts/set-aside"
import { applyNews } from "../parcels/apply-news"
import { isCarrier } from "../parcels/carriers/carriers"
import { applyEvent } from "../payments/money/apply-event"
import { readEvent } from "../payments/read-event"

type Row = { provider: string; event_id: string; raw: string; attempts: number }

const MOST_ATTEMPTS = 6
const MOST_AT_ONCE = 500

const NEXT_SQL = `
  select provider, event_id, raw, attempts from webhook_inbox
  where state = 'new' and available_at <= now()
  order by available_at, received_at limit 1 for update skip locked`

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
    if (isCarrier(row.provider)) await applyNews(client, row.provider, row.raw)
    else await applyEvent(client, row.provider, readEvent(row.provider, row.raw))
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
