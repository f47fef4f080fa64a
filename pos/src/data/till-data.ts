import type { PosSnapshot } from "@ocop/contracts"
import { type CatalogDb, loadCatalog, openCatalog, saveChanges, saveSnapshot } from "./catalog-db"
import { dayOf, deviceNow, type Now } from "./clock"
import { type DeviceKeys, loadDeviceKeys } from "./device-keys"
import { createDraftMirror, loadBaskets } from "./drafts"
import { type EnrolResult, enrol } from "./enrol"
import { favouriteIds } from "./favourites"
import { type LedgerDb, openLedger, readMeta, writeMeta } from "./ledger-db"
import { loadOwnSales, type OwnSales } from "./own-sales"
import { META, type OpenSession, type RegisterIdentity } from "./register-identity"
import { createReplica, type Replica } from "./replica"
import { callServer, type ServerPorts } from "./server"
import { openSessionOf } from "./session-facts"
import { createStore, type Store } from "./store"
import { createSyncEngine, type SyncEngine, type SyncPorts } from "./sync-engine"

export type TillPorts = {
  now: Now
  fetch: typeof fetch
  /** Whether the counter is free: a new price list waits until no customer stands before it. */
  isIdle: () => boolean
  ledger: LedgerDb
  catalog: CatalogDb
  base: string
}

export type TillData = {
  now: Now
  today: () => string
  ledger: LedgerDb
  register: Store<RegisterIdentity | null>
  session: Store<OpenSession | null>
  replica: Store<Replica | null>
  /** Grows with every change of shown stock. */
  stockTick: Store<number>
  sync: SyncEngine
  clockOffsetMs: Store<number | null>
  deviceKeys: () => DeviceKeys | null
  /** Calls the server in the name of this register, for what only it knows. */
  ask: SyncPorts["call"]
  /** Shown stock of a SKU here: the server's book less own later sales, thousandths. */
  stockOf: (skuId: string) => number
  noteSold: (lines: readonly { skuId: string; qtyMilli: number }[]) => void
  enrol: (input: { code: string; deviceName: string }) => Promise<EnrolResult>
  /** Takes over a price list that waited for the counter to be free. */
  adoptPending: () => Promise<void>
  loadBaskets: () => ReturnType<typeof loadBaskets>
  mirror: ReturnType<typeof createDraftMirror>
  /** True after a write of the basket mirror failed: the disk is full or gone. */
  storageTrouble: Store<boolean>
}

const TIMEOUT_MS = 12_000

/** The ports of a real browser. */
export const browserPorts = (): TillPorts => ({
  now: deviceNow,
  fetch: (...args) => globalThis.fetch(...args),
  isIdle: () => true,
  ledger: openLedger(),
  catalog: openCatalog(),
  base: "/pos-api",
})

/** Opens the stores and assembles the data side of the till. Throws only if the ledger cannot be opened. */
export async function openTill(ports: TillPorts): Promise<TillData> {
  const { ledger, catalog, now } = ports
  await ledger.open()
  const [identity, openedSession, storedOffset, stored] = await Promise.all([
    readMeta<RegisterIdentity>(ledger, META.register),
    openSessionOf(ledger),
    readMeta<number>(ledger, META.clockOffset),
    loadCatalog(catalog),
  ])
  let keys = await loadDeviceKeys(ledger)
  const register = createStore(identity)
  const session = createStore(openedSession)
  const clockOffsetMs = createStore(storedOffset)
  const usable = stored && identity && isOurs(stored.snapshot, identity) ? stored : null
  const replica = createStore<Replica | null>(usable ? createReplica(usable.snapshot) : null)
  const stockTick = createStore(0)
  const storageTrouble = createStore(false)
  let mark = usable ? { version: usable.snapshot.version, cursor: usable.cursor } : null
  let own: OwnSales = await loadOwnSales(ledger, replica.get()?.appliedThrough() ?? 0)
  let pending: PosSnapshot | null = null
  const tick = () => stockTick.set((n) => n + 1)

  const serverPorts: ServerPorts = {
    fetch: ports.fetch,
    now,
    base: ports.base,
    timeoutMs: TIMEOUT_MS,
    onClockOffset: (offsetMs) => {
      const was = clockOffsetMs.get()
      clockOffsetMs.set(offsetMs)
      // The header has whole seconds; smaller moves are noise and not worth a write.
      if (was === null || Math.abs(was - offsetMs) > 2_000) {
        void writeMeta(ledger, META.clockOffset, offsetMs)
      }
    },
  }

  const adopt = async (snapshot: PosSnapshot) => {
    const kept = session.get() ? (replica.get()?.favourites.map((sku) => sku.id) ?? []) : []
    replica.set(createReplica(snapshot, favouriteIds(snapshot, kept)))
    await own.applied(snapshot.register.appliedThrough)
    tick()
  }

  const ask: SyncPorts["call"] = async (call) => {
    const identityNow = register.get()
    if (!identityNow || !keys) return { kind: "unreachable", why: "network" }
    const credentials = {
      deviceId: identityNow.deviceId,
      signKey: keys.sign.privateKey,
      clockOffsetMs: clockOffsetMs.get(),
    }
    const answer = await callServer(serverPorts, credentials, call)
    // A first call with a wrong clock is refused for its time; the answer told the right one.
    if (answer.kind === "refused" && answer.error.code === "SIGNATURE_INVALID") {
      return callServer(serverPorts, { ...credentials, clockOffsetMs: clockOffsetMs.get() }, call)
    }
    return answer
  }

  const sync = createSyncEngine(
    {
      ledger,
      now,
      call: ask,
      epoch: () => (keys && register.get()?.epoch) ?? null,
      cursor: () => mark,
      onSnapshot: async (snapshot, at) => {
        // Losing the copy only costs a fetch; the shop goes on with what is in memory.
        await saveSnapshot(catalog, snapshot, at).catch(() => storageTrouble.set(true))
        mark = { version: snapshot.version, cursor: snapshot.cursor }
        if (replica.get() && !ports.isIdle()) pending = snapshot
        else await adopt(snapshot)
      },
      onChanges: async (changes, at) => {
        await saveChanges(catalog, changes, at).catch(() => storageTrouble.set(true))
        if (mark) mark = { ...mark, cursor: changes.cursor }
        if (pending) {
          const { appliedThrough } = changes
          pending = {
            ...pending,
            stock: [...pending.stock, ...changes.stock],
            register: { ...pending.register, appliedThrough },
          }
        }
        const target = replica.get()
        if (!target) return
        const before = target.appliedThrough()
        target.applyChanges(changes)
        if (target.appliedThrough() !== before) await own.applied(target.appliedThrough())
        if (changes.stock.length > 0 || target.appliedThrough() !== before) tick()
      },
      random: Math.random,
      schedule: (run, ms) => {
        const timer = setTimeout(run, ms)
        return () => clearTimeout(timer)
      },
    },
    usable?.contactAt ?? null,
  )
  await sync.refreshCounts()

  return {
    now,
    today: () => dayOf(now()),
    ledger,
    register,
    session,
    replica,
    stockTick,
    sync,
    clockOffsetMs,
    deviceKeys: () => keys,
    ask,
    stockOf: (skuId) => (replica.get()?.bookStock(skuId) ?? 0) - own.taken(skuId),
    noteSold: (lines) => {
      own.add(lines)
      tick()
    },
    enrol: async (input) => {
      const result = await enrol(ledger, serverPorts, input)
      if (!result.ok) return result
      keys = await loadDeviceKeys(ledger)
      mark = null
      replica.set(null)
      own = await loadOwnSales(ledger, 0)
      register.set(result.register)
      await sync.nudge()
      return result
    },
    adoptPending: async () => {
      const snapshot = pending
      pending = null
      if (snapshot) await adopt(snapshot)
    },
    loadBaskets: () => loadBaskets(ledger),
    mirror: createDraftMirror(ledger, () => storageTrouble.set(true)),
    storageTrouble,
  }
}

const isOurs = (snapshot: PosSnapshot, identity: RegisterIdentity): boolean =>
  snapshot.outlet.code === identity.outletCode &&
  snapshot.register.code === identity.registerCode &&
  snapshot.register.epoch === identity.epoch
