import {
  type CatalogDb,
  loadCatalogue,
  openCatalog,
  type StoredCatalogue,
  saveCatalogue,
  saveChanges,
} from "./catalog-db"
import { type Catalogue, catalogueOf } from "./catalogue"
import { dayOf, deviceNow, type Now } from "./clock"
import { type DeviceKeys, loadDeviceKeys } from "./device-keys"
import { createDraftMirror } from "./drafts"
import { type EnrolResult, enrol } from "./enrol"
import { keepClock } from "./keep-clock"
import { type LedgerDb, openLedger, readMeta } from "./ledger-db"
import { outboxState } from "./outbox"
import { loadOwnSales, type OwnSales } from "./own-sales"
import { callServer } from "./reach-server"
import { META, type OpenSession, type RegisterIdentity } from "./register-identity"
import { createReplica, type Replica } from "./replica"
import type { ServerPorts } from "./server"
import { openSessionOf } from "./session-facts"
import { createStore, type Store } from "./store"
import { createSyncEngine, type SyncEngine, type SyncPorts } from "./sync-engine"
import { whenIdle } from "./when-idle"

export type TillPorts = {
  now: Now
  fetch: typeof fetch
  /** Whether the counter is free: a new price list waits until no customer stands before it. */
  isIdle: () => boolean
  /** Runs work that can wait, when the machine has nothing better to do. */
  whenIdle: (work: () => void) => void
  ledger: LedgerDb
  catalog: CatalogDb
  base: string
  /** A training: where PINs count, how it shows the shop; and no word to the server. */
  training?: {
    pins: LedgerDb
    keys: DeviceKeys | null
    shown: (catalogue: Catalogue) => Catalogue
  }
}

export type TillData = {
  now: Now
  today: () => string
  isTraining: boolean
  ledger: LedgerDb
  /** Where wrong PINs are counted. */
  pins: LedgerDb
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
  whenIdle,
  ledger: openLedger(),
  catalog: openCatalog(),
  base: "/pos-api",
})

/**
 * Opens the stores and assembles the data side of the till. `reading`: what `catalog` holds, asked for
 * before anything else was there. Throws only if the ledger cannot be opened.
 */
export async function openTill(
  ports: TillPorts,
  reading: Promise<StoredCatalogue | null> = loadCatalogue(ports.catalog),
): Promise<TillData> {
  const { ledger, catalog, now, training } = ports
  const readRegister = readMeta<RegisterIdentity>(ledger, META.register)
  const readUsable = Promise.all([reading, readRegister]).then(([stored, identity]) =>
    stored && identity && (training || isOurs(stored.catalogue, identity)) ? stored : null,
  )
  // One round of reads: each more is a wait between the switch and the first scan.
  const [usable, identity, openedSession, storedOffset, ownKeys, counts, ownSales] =
    await Promise.all([
      readUsable,
      readRegister,
      openSessionOf(ledger),
      readMeta<number>(ledger, META.clockOffset),
      loadDeviceKeys(ledger),
      outboxState(ledger),
      loadOwnSales(
        ledger,
        readUsable.then((found) => found?.catalogue.head.register.appliedThrough ?? 0),
      ),
    ])
  let keys = training ? training.keys : ownKeys
  const register = createStore(identity)
  const session = createStore(openedSession)
  const clockOffsetMs = createStore(storedOffset)
  const shown = usable && training ? training.shown(usable.catalogue) : usable?.catalogue
  const replica = createStore<Replica | null>(shown ? createReplica(shown) : null)
  const stockTick = createStore(0)
  const storageTrouble = createStore(false)
  let mark = usable ? { version: usable.catalogue.head.version, cursor: usable.cursor } : null
  let own: OwnSales = ownSales
  let pending: Catalogue | null = null
  const tick = () => stockTick.set((n) => n + 1)

  const keep = keepClock(ledger)
  const serverPorts: ServerPorts = {
    fetch: ports.fetch,
    now,
    base: ports.base,
    timeoutMs: TIMEOUT_MS,
    onClockOffset: (offsetMs) => {
      clockOffsetMs.set(offsetMs)
      void keep(offsetMs, now())
    },
  }

  /** In small pieces while nothing else is to do, so that no scan ever waits for it. */
  const prepareAhead = (target: Replica | null) => {
    if (!target || target !== replica.get()) return
    if (target.prepare()) ports.whenIdle(() => prepareAhead(target))
  }
  ports.whenIdle(() => prepareAhead(replica.get()))

  const adopt = async (next: Catalogue) => {
    const made = createReplica(next)
    replica.set(made)
    ports.whenIdle(() => prepareAhead(made))
    await own.applied(next.head.register.appliedThrough)
    tick()
  }

  const ask: SyncPorts["call"] = async (call) => {
    const identityNow = register.get()
    if (!identityNow || !keys || training) return { kind: "unreachable", why: "network" }
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
      epoch: () => (keys && !training && register.get()?.epoch) || null,
      cursor: () => mark,
      onSnapshot: async (snapshot, at) => {
        const kept = session.get() ? (replica.get()?.favourites.map((sku) => sku.id) ?? []) : []
        const next = catalogueOf(snapshot, kept)
        // Losing the copy only costs a fetch; the shop goes on with what is in memory.
        await saveCatalogue(catalog, next, at).catch(() => storageTrouble.set(true))
        mark = { version: snapshot.version, cursor: snapshot.cursor }
        if (replica.get() && !ports.isIdle()) pending = next
        else await adopt(next)
      },
      onChanges: async (changes, at) => {
        await saveChanges(catalog, changes, at).catch(() => storageTrouble.set(true))
        if (mark) mark = { ...mark, cursor: changes.cursor }
        if (pending) {
          const { appliedThrough } = changes
          const { head, late } = pending
          pending = {
            ...pending,
            late: [...late, ...changes.stock],
            head: { ...head, register: { ...head.register, appliedThrough } },
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
    { contactAt: usable?.contactAt ?? null, counts },
  )
  // Nothing of a training waits for anything.
  if (training) sync.stop()

  return {
    now,
    today: () => dayOf(now()),
    isTraining: training !== undefined,
    ledger,
    pins: training?.pins ?? ledger,
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
      const next = pending
      pending = null
      if (next) await adopt(next)
    },
    mirror: createDraftMirror(ledger, () => storageTrouble.set(true)),
    storageTrouble,
  }
}

const isOurs = ({ head }: Catalogue, identity: RegisterIdentity): boolean =>
  head.outlet.code === identity.outletCode &&
  head.register.code === identity.registerCode &&
  head.register.epoch === identity.epoch
