import { createHash, randomBytes } from "node:crypto"
import { refuse } from "../../lib/http-error"
import { newId } from "../../lib/ids"
import { pool } from "../../lib/pg"
import { takeCode } from "../../modules/phone-code/codes"

const SESSION_DAYS = 30

/** Who is signed in in the shop. Every query below /store/account starts from it. */
export type Shopper = { accountId: string; phone: string }

// Only the hash lies in the database: whoever reads the table cannot sign in with it.
const hashOf = (token: string) => createHash("sha256").update(token).digest("base64url")

const OPEN_SQL = `
  with gone as (delete from account_session where ends_at <= now()),
  known as (
    insert into account (id, phone) values ($1, $2)
    on conflict (phone) do update set phone = excluded.phone returning id
  )
  insert into account_session (token_hash, account_id, ends_at)
  select $3, id, now() + make_interval(days => $4) from known returning ends_at "endsAt"`

/**
 * Signs a phone (`+84…`) in with its one-time code; the first time makes the account. Refuses
 * CODE_INVALID. The token is told once and opens only its own account.
 */
export async function openSession(
  phone: string,
  code: string,
): Promise<{ token: string; endsAt: string }> {
  if (!(await takeCode(phone, code))) refuse("CODE_INVALID")
  const token = randomBytes(32).toString("base64url")
  const opened = await pool().query<{ endsAt: Date }>(OPEN_SQL, [
    ...[newId("acct"), phone, hashOf(token), SESSION_DAYS],
  ])
  const endsAt = opened.rows[0]?.endsAt ?? new Date()
  return { token, endsAt: endsAt.toISOString() }
}

/** Whose session it is; null when it is over, was ended, or never was. */
export async function readSession(token: string): Promise<Shopper | null> {
  const found = await pool().query<Shopper>({
    name: "shopper-session",
    text: `select a.id "accountId", a.phone from account_session s
      join account a on a.id = s.account_id where s.token_hash = $1 and s.ends_at > now()`,
    values: [hashOf(token)],
  })
  return found.rows[0] ?? null
}

/** Ends a session at once. */
export async function endSession(token: string): Promise<void> {
  await pool().query("delete from account_session where token_hash = $1", [hashOf(token)])
}
