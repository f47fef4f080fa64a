import { createHash, randomInt } from "node:crypto"
import { refuse } from "../../lib/http-error"
import { pool } from "../../lib/pg"

// Without letters and digits that people mistake for one another.
const ALPHABET = "23456789ABCDEFGHJKMNPQRSTVWXYZ"
const LENGTH = 8
export const ENROLMENT_CODE_HOURS = 24

export type IssuedCode = { code: string; outletCode: string; expiresAt: string }

/** What is stored of a code: SHA-256 of its letters and digits. */
export function enrolmentCodeHash(code: string): string {
  const bare = code.toUpperCase().replace(/[^0-9A-Z]/g, "")
  return createHash("sha256").update(`ocop-enrolment:${bare}`).digest("hex")
}

function randomCode(): string {
  const letters = Array.from({ length: LENGTH }, () => ALPHABET[randomInt(ALPHABET.length)])
  return `${letters.slice(0, 4).join("")}-${letters.slice(4).join("")}`
}

type IssueInput = {
  outletCode: string
  /** Enrols this register anew (its old device is revoked); without it a new register is made. */
  registerCode?: string
  issuedBy: string
  hours?: number
  uses?: number
}

/**
 * Makes a one-time code that turns a browser into a register of the outlet. Only its hash is kept.
 * Refuses OUTLET_UNKNOWN, and NOT_FOUND for a register that the outlet does not have.
 */
export async function issueEnrolmentCode(input: IssueInput): Promise<IssuedCode> {
  const { outletCode, registerCode, issuedBy } = input
  const found = await pool().query<{ outlet: string; register: string | null }>(
    `select o.id outlet, r.id register from outlet o
       left join register r on r.outlet_id = o.id and r.code = $2
      where o.code = $1 and o.deleted_at is null`,
    [outletCode, registerCode ?? null],
  )
  const row = found.rows[0]
  if (!row) return refuse("OUTLET_UNKNOWN", { outletCode })
  if (registerCode !== undefined && row.register === null) {
    return refuse("NOT_FOUND", { registerCode })
  }
  const code = randomCode()
  const inserted = await pool().query<{ expires_at: Date }>(
    `insert into enrolment_code (code_hash, outlet_id, register_id, expires_at, uses_left, created_by)
     values ($1, $2, $3, now() + make_interval(hours => $4), $5, $6) returning expires_at`,
    [
      enrolmentCodeHash(code),
      row.outlet,
      row.register,
      input.hours ?? ENROLMENT_CODE_HOURS,
      input.uses ?? 1,
      issuedBy,
    ],
  )
  const expiresAt = inserted.rows[0]?.expires_at.toISOString() ?? ""
  return { code, outletCode, expiresAt }
}
