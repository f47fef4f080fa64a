import { isoOf } from "./clock"
import { makeDeviceKeys, publicKeysOf, storeDeviceKeys } from "./device-keys"
import { type LedgerDb, writeMeta } from "./ledger-db"
import { callServer } from "./reach-server"
import { META, type RegisterIdentity } from "./register-identity"
import type { ServerPorts } from "./server"

export type EnrolResult = { ok: true; register: RegisterIdentity } | { ok: false; code: string }

/** Asks the browser to keep our data; false means that it may throw it away when short of space. */
export async function persistStorage(): Promise<boolean> {
  const storage = globalThis.navigator?.storage
  if (!storage?.persist) return false
  return (await storage.persisted()) || (await storage.persist())
}

/**
 * Turns this browser into a register: makes its keys, trades the manager's one-time code for an
 * identity, and writes both in one transaction. Facts of an earlier enrolment stay where they are.
 */
export async function enrol(
  db: LedgerDb,
  ports: ServerPorts,
  input: { code: string; deviceName: string },
): Promise<EnrolResult> {
  const keys = await makeDeviceKeys()
  const storagePersisted = await persistStorage()
  const answer = await callServer(ports, null, {
    method: "POST",
    path: "/enrol",
    body: { ...input, ...(await publicKeysOf(keys)), storagePersisted },
    answer: (await import("./answers")).enrolAnswer,
  })
  if (answer.kind === "refused") return { ok: false, code: answer.error.code }
  if (answer.kind === "unreachable") return { ok: false, code: "UNREACHABLE" }
  const register: RegisterIdentity = {
    ...answer.data,
    deviceName: input.deviceName,
    enrolledAt: isoOf(ports.now()),
    storagePersisted,
  }
  await db.transaction("rw", db.meta, async () => {
    await storeDeviceKeys(db, keys)
    await writeMeta(db, META.register, register)
  })
  return { ok: true, register }
}
