import { createHmac } from "node:crypto"

/** A session of the office for a backend that was started with this `JWT_SECRET`. */
export function adminToken(jwtSecret: string, actor = { type: "user", id: "user_test" }): string {
  const part = (value: unknown) => Buffer.from(JSON.stringify(value)).toString("base64url")
  const now = Math.floor(Date.now() / 1000)
  const claims = {
    actor_id: actor.id,
    actor_type: actor.type,
    auth_identity_id: "authid_test",
    app_metadata: { user_id: actor.id },
    iat: now,
    exp: now + 3600,
  }
  const text = `${part({ alg: "HS256", typ: "JWT" })}.${part(claims)}`
  return `${text}.${createHmac("sha256", jwtSecret).update(text).digest("base64url")}`
}
