import { isoOf } from "./clock"
import { makeDeviceKeys, publicKeysOf, storeDeviceKeys } from "./device-keys"
import { written } from "./disk-refusal"
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
  // A code is good once: a disk that takes nothing is found out before it is spent.
  const tried = await written(() => writeMeta(db, META.newKeys, keys))
  if (!tried.ok) return tried
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
  const kept = await written(() =>
    db.transaction("rw", db.meta, async () => {
      await storeDeviceKeys(db, keys)
      await writeMeta(db, META.register, register)
      // What an earlier outlet had on hold or to give is not this one's to see.
      await db.meta.bulkDelete([META.newKeys, META.heldElsewhere, META.outletOrders])
    }),
  )
  return kept.ok ? { ok: true, register } : { ok: false, code: "NOT_KEPT" }
}
