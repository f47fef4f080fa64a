import { createHash } from "node:crypto"
import { refuse } from "./http-error"
import { pool } from "./pg"

const TAKE = `
  insert into rate_window as w (key, tries, ends_at)
  values ($1, 1, now() + make_interval(secs => $2))
  on conflict (key) do update set
    tries = case when w.ends_at <= now() then 1 else w.tries + 1 end,
    ends_at = case when w.ends_at <= now() then excluded.ends_at else w.ends_at end
  where w.ends_at <= now() or w.tries < $3`
const USED_UP = "select 1 from rate_window where key = $1 and ends_at > now() and tries >= $2"
// Some rows at a time: the sweep never holds up a try for long.
const FORGET = `
  delete from rate_window where key in (
    select key from rate_window where ends_at <= now() limit 5000 for update skip locked)`

/**
 * A counter of tries a key and window that all processes share, for what guards a secret. `name`
 * keeps the keys of two limits apart; of a key only a hash is kept. One statement a call.
 */
export function sharedRateLimit(limit: { name: string; most: number; windowMs: number }) {
  const { name, most, windowMs } = limit
  const idOf = (key: string) => createHash("sha256").update(`${name}\0${key}`).digest("base64url")
  return {
    /** Counts one try; refuses TOO_MANY_REQUESTS when the key has used its tries up. */
    async take(key: string): Promise<void> {
      const counted = await pool().query({
        name: "rate-take",
        text: TAKE,
        values: [idOf(key), windowMs / 1000, most],
      })
      if (counted.rowCount === 0) refuse("TOO_MANY_REQUESTS")
    },
    /** Refuses without counting: for keys where only failures count. */
    async check(key: string): Promise<void> {
      const found = await pool().query({
        name: "rate-check",
        text: USED_UP,
        values: [idOf(key), most],
      })
      if (found.rowCount !== 0) refuse("TOO_MANY_REQUESTS")
    },
  }
}

/** Deletes windows that have ended; a limit must not become a leak. */
export async function forgetEndedWindows(): Promise<void> {
  for (;;) {
    const { rowCount } = await pool().query(FORGET)
    if ((rowCount ?? 0) < 5000) return
  }
}
