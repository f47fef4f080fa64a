import { createHash, randomBytes } from "node:crypto"
import type pg from "pg"

/** A fresh one-time code for an outlet of the test province, as the office would issue it. */
export async function newEnrolmentCode(
  db: pg.Client | pg.Pool,
  outletId: string,
  options: { expired?: boolean } = {},
): Promise<string> {
  const code = randomBytes(4).toString("hex").toUpperCase()
  const hash = createHash("sha256").update(`ocop-enrolment:${code}`).digest("hex")
  await db.query(
    `insert into enrolment_code (code_hash, outlet_id, expires_at, created_by)
     values ($1, $2, now() + make_interval(hours => $3), 'test')`,
    [hash, outletId, options.expired ? -1 : 1],
  )
  return code
}
