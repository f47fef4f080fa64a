import type {
  AuthenticatedMedusaRequest,
  MedusaNextFunction,
  MedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"
import { refuse } from "../../lib/http-error"
import { pool } from "../../lib/pg"

/** For whom a request of the portal acts. Every query below /vendor starts from `producerId`. */
export type ProducerScope = {
  memberId: string
  memberName: string
  role: "owner" | "editor"
  producerId: string
  handle: string
  name: string
  demo: boolean
}

const SQL = `
  select m.id "memberId", m.name "memberName", m.role, p.id "producerId", p.handle, p.name,
    p.is_demo demo
  from producer_member m join producer p on p.id = m.producer_id
  where m.id = $1 and m.deleted_at is null and p.deleted_at is null`

/** Only here nobody is signed in yet; what is not named is closed. */
const OPEN = new Set(["/vendor/session/code"])

const scopes = new WeakMap<object, ProducerScope>()

/**
 * Puts the producer of the signed-in member on the request. It is read from our own table each time:
 * a member who was removed is out at once, whatever the token says.
 */
export async function signedProducer(
  req: MedusaRequest,
  _res: MedusaResponse,
  next: MedusaNextFunction,
): Promise<void> {
  if (OPEN.has(req.originalUrl.split("?")[0] ?? "")) return next()
  const memberId = (req as AuthenticatedMedusaRequest).auth_context?.actor_id
  const found = await pool().query<ProducerScope>({
    name: "producer-scope",
    text: SQL,
    values: [memberId ?? ""],
  })
  const [scope] = found.rows
  if (!scope) return refuse("UNAUTHENTICATED")
  scopes.set(req, scope)
  next()
}

/** The scope that the guard has put there. */
export function scopeOf(req: MedusaRequest): ProducerScope {
  return scopes.get(req) ?? refuse("UNAUTHENTICATED")
}
