import type { PoolClient } from "pg"
import { pool, withTransaction } from "../../lib/pg"
import { TOPICS } from "./topics"

type Message = { id: string; topic: string; payload: unknown; attempts: number }

/** Tries before a message is given up for a person to see; the waits between add up to a day. */
const MOST_ATTEMPTS = 12
const MOST_AT_ONCE = 500

/**
 * Letters have a lane of their own: a mail server that answers slowly holds up neither a refund nor
 * a page that must be drawn anew.
 */
type Lane = "duties" | "letters"

const NEXT_SQL = `
  select id, topic, payload, attempts from outbox_message
  where done_at is null and dead_at is null and available_at <= now()
    and (topic = 'send-notice') = $1
  order by available_at, id limit 1 for update skip locked`

async function doNext(client: PoolClient, lane: Lane): Promise<Message | null> {
  const found = await client.query<Message>({
    name: "outbox-next",
    text: NEXT_SQL,
    values: [lane === "letters"],
  })
  const [message] = found.rows
  if (!message) return null
  const topic = TOPICS[message.topic]
  if (!topic) throw new Failed(message, new Error(`no such topic: ${message.topic}`))
  try {
    await topic(client, message.payload)
  } catch (error) {
    throw new Failed(message, error)
  }
  await client.query("update outbox_message set done_at = now() where id = $1", [message.id])
  return message
}

/** What a message did is rolled back with it; only then is the failure noted. */
class Failed extends Error {
  constructor(
    readonly outboxMessage: Message,
    readonly reason: unknown,
  ) {
    super(String(reason))
  }
}

/** Mail servers repeat the address that they refuse; it is personal, and lies sealed elsewhere. */
const withoutAddresses = (text: string) => text.replace(/[^\s<>"'@]+@/g, "•••@")

async function noteFailure({ outboxMessage: { id }, reason }: Failed): Promise<void> {
  await pool().query(
    `update outbox_message set attempts = attempts + 1, last_error = $2,
       available_at = now() + least(interval '6 hours', interval '5 seconds' * power(3, attempts)),
       dead_at = case when attempts + 1 >= $3 then now() end
     where id = $1`,
    [id, withoutAddresses(String(reason)).slice(0, 500), MOST_ATTEMPTS],
  )
}

/** Does all due messages of a lane, each in its own transaction. Returns how many were done. */
export async function runOutbox(lane: Lane): Promise<number> {
  let done = 0
  for (let n = 0; n < MOST_AT_ONCE; n += 1) {
    try {
      const message = await withTransaction((client) => doNext(client, lane))
      if (!message) return done
      done += 1
    } catch (error) {
      if (!(error instanceof Failed)) throw error
      await noteFailure(error)
    }
  }
  return done
}
