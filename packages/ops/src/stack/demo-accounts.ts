import type { Secrets } from "../lib/secrets.js"

/** The people of the demo province, as the seed makes them. */
export const DEMO = {
  adminEmail: "admin@ocop.test",
  producerPhone: "0900000001",
  cashierPin: "246810",
  managerPin: "135790",
}

/** Passwords that open the demo accounts; null where the one at hand does not. */
export type DemoPasswords = { office: string | null; producer: string | null }

async function ifItOpens(
  backendUrl: string,
  actor: "user" | "producer_member",
  login: string,
  password: string,
): Promise<string | null> {
  const answer = await fetch(`${backendUrl}/auth/${actor}/emailpass`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ email: login, password }),
  }).catch(() => null)
  await answer?.arrayBuffer()
  return answer?.ok ? password : null
}

/**
 * Tries this data folder's passwords at the running backend. They do not fit where the database was
 * filled out of another folder, or where somebody has set new ones since.
 */
export async function tryDemoPasswords(
  backendUrl: string,
  secrets: Pick<Secrets, "adminPassword" | "producerPassword">,
): Promise<DemoPasswords> {
  const [office, producer] = await Promise.all([
    ifItOpens(backendUrl, "user", DEMO.adminEmail, secrets.adminPassword),
    ifItOpens(backendUrl, "producer_member", DEMO.producerPhone, secrets.producerPassword),
  ])
  return { office, producer }
}
