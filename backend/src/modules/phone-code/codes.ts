import { createHmac, hkdfSync, randomInt, timingSafeEqual } from "node:crypto"
import { env } from "../../lib/env"
import { pool } from "../../lib/pg"

export const CODE_MINUTES = 10
const MOST_TRIES = 5
/** Codes a phone gets in a day: with five tries each, 50 guesses of a million. */
const MOST_CODES = 10

const key = () =>
  Buffer.from(hkdfSync("sha256", env().COOKIE_SECRET, Buffer.alloc(0), "ocop-phone-code-v1", 32))

// Six digits are few: without the key of this installation a copied table cannot be tried.
const hashOf = (phone: string, code: string) =>
  createHmac("sha256", key()).update(`${phone}:${code}`).digest("hex")

const ISSUE_SQL = `
  insert into phone_code as c (phone, code_hash, expires_at, tries_left, window_started_at,
    sent_in_window)
  values ($1, $2, now() + make_interval(mins => $3), $4, now(), 1)
  on conflict (phone) do update set code_hash = excluded.code_hash,
    expires_at = excluded.expires_at, tries_left = excluded.tries_left, used_at = null,
    created_at = now(),
    window_started_at = case when c.window_started_at < now() - interval '1 day' then now()
      else c.window_started_at end,
    sent_in_window = case when c.window_started_at < now() - interval '1 day' then 1
      else c.sent_in_window + 1 end
  where c.window_started_at < now() - interval '1 day' or c.sent_in_window < $5
  returning phone`

/** Makes a code that replaces an older one of the phone; null when the phone had its share today. */
export async function issueCode(phone: string): Promise<string | null> {
  const code = String(randomInt(1_000_000)).padStart(6, "0")
  const made = await pool().query(ISSUE_SQL, [
    phone,
    hashOf(phone, code),
    CODE_MINUTES,
    MOST_TRIES,
    MOST_CODES,
  ])
  return made.rowCount === 1 ? code : null
}

/**
 * Whether this is the phone's code. Each call costs a try before it looks, so tries that run beside
 * one another count; a right code counts once.
 */
export async function takeCode(phone: string, code: string): Promise<boolean> {
  const tried = await pool().query<{ code_hash: string }>(
    `update phone_code set tries_left = tries_left - 1
     where phone = $1 and tries_left > 0 and used_at is null and expires_at > now()
     returning code_hash`,
    [phone],
  )
  const given = Buffer.from(hashOf(phone, code))
  const wanted = Buffer.from(tried.rows[0]?.code_hash ?? hashOf(phone, ""))
  if (!timingSafeEqual(given, wanted) || tried.rowCount !== 1) return false
  const used = await pool().query(
    "update phone_code set used_at = now() where phone = $1 and code_hash = $2 and used_at is null",
    [phone, wanted.toString()],
  )
  return used.rowCount === 1
}
