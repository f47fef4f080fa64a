import type { LetterList, LetterQuery, LetterView } from "@ocop/contracts"
import { pool } from "../../lib/pg"

/** A letter `n` whose message `m` was given up, or whose address takes none, has failed. */
const STATE = `case when n.status = 'sent' then 'sent'
  when n.status = 'failed' or m.dead_at is not null then 'failed' else 'waiting' end`
const FROM = `from notice n left join outbox_message m on m.dedupe_key = 'send:' || n.dedupe_key`

/** A code to sign in is of no use later, and whoever was erased is written to no more. */
export const CAN_SEND_AGAIN = `(n.to_cipher <> '' and n.template <> 'sign-in-code'
  and ${STATE} = 'failed')`

const LIST_SQL = `
  select n.id::text, n.channel, n.to_masked "toMasked", n.template, w.code "orderCode",
    w.order_id "orderId", ${STATE} state, n.created_at "createdAt", n.sent_at "sentAt",
    case when n.status <> 'sent' then m.last_error end error, ${CAN_SEND_AGAIN} "canSendAgain"
  ${FROM} left join web_order w on w.code = n.data->>'code'
  where ${STATE} = $1 order by n.id desc limit $2 offset $3`
const COUNT_SQL = `
  select count(*) filter (where state = $1)::int n,
    count(*) filter (where state = 'failed')::int failed from (select ${STATE} state ${FROM}) one`

type Row = Omit<LetterView, "createdAt" | "sentAt"> & { createdAt: Date; sentAt: Date | null }

/** What people were told, newest first: of one state, page by page, each address masked. */
export async function listLetters({ state, limit, offset }: LetterQuery): Promise<LetterList> {
  const [page, counted] = await Promise.all([
    pool().query<Row>(LIST_SQL, [state, limit, offset]),
    pool().query<{ n: number; failed: number }>(COUNT_SQL, [state]),
  ])
  return {
    letters: page.rows.map((row) => ({
      ...row,
      createdAt: row.createdAt.toISOString(),
      sentAt: row.sentAt?.toISOString() ?? null,
    })),
    count: counted.rows[0]?.n ?? 0,
    failedCount: counted.rows[0]?.failed ?? 0,
  }
}
