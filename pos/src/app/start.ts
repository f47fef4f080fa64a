import type { PosSku, SaleFact } from "@ocop/contracts"
import { loadCatalogue } from "../data/catalog-db"
import { loadBaskets } from "../data/drafts"
import { journalDrawer } from "../data/drawer"
import { openPreferences, signedIn, TRAINING } from "../data/preferences"
import { createStore } from "../data/store"
import { createTabLock, type TabLock } from "../data/tab-lock"
import { browserPorts, openTill, type TillData } from "../data/till-data"
import { whenIdle } from "../data/when-idle"
import { createCounter } from "../features/sell/counter/counter"
import { createSounds } from "../features/sell/sounds"
import { opensDrawer } from "./opens-drawer"
import type { StaffMember, Till, View } from "./till-context"

export type Phase =
  | { kind: "loading" }
  | { kind: "broken" }
  /** Served by plain HTTP from another machine: the browser gives no keys, locks or offline start. */
  | { kind: "insecure" }
  /** Another window holds the register. */
  | { kind: "elsewhere" }
  /** Another window took it from this one. */
  | { kind: "lost" }
  | { kind: "ready"; till: Till }

export const phase = createStore<Phase>({ kind: "loading" })
export const preferences = openPreferences()

let lock: TabLock | null = null
/** A window that lost the register finishes no sale, whatever a bank tells, and speaks of no basket. */
let stops: (() => void)[] = []
let settling: ReturnType<typeof setTimeout> | undefined

/** The disk is asked for the catalogue before anybody knows whose the register is: it is only read. */
function readAhead() {
  const shop = browserPorts()
  return { shop, reading: loadCatalogue(shop.catalog) }
}

async function assemble({ shop, reading }: ReturnType<typeof readAhead>): Promise<Till> {
  const isTraining = sessionStorage.getItem(TRAINING) !== null
  const ports = isTraining ? await (await import("../data/training")).trainingPorts(shop) : shop
  let isIdle: () => boolean = () => true
  const [data, baskets] = await Promise.all([
    openTill({ ...ports, isIdle: () => isIdle() }, reading),
    loadBaskets(ports.ledger),
  ])
  const staff = createStore<StaffMember | null>(null)
  const known = signedIn.read()
  staff.set(data.replica.get()?.staff.find((person) => person.id === known) ?? null)
  const sounds = createSounds(() => preferences.get().volume)
  const counter = createCounter(
    {
      data,
      sounds,
      staffId: () => staff.get()?.id ?? null,
      onPaid: (fact) => {
        const { printer } = preferences.get()
        if (opensDrawer(fact, printer, data.isTraining)) void kickDrawer(data, fact)
      },
    },
    baskets,
  )
  isIdle = counter.isIdle
  return {
    data,
    counter,
    staff,
    view: createStore<View>("sell"),
    wantedElsewhere: createStore<PosSku | null>(null),
    preferences,
    signIn: (person) => {
      signedIn.write(person.id)
      staff.set(person)
      // A browser gives its audio only after a finger: that was the PIN's.
      ports.whenIdle(sounds.warm)
    },
    signOut: () => {
      signedIn.write(null)
      staff.set(null)
    },
  }
}

/** A job of its own before any paper, so that no jam keeps the drawer shut; written down once it opened. */
async function kickDrawer(data: TillData, { id, staffId }: SaleFact): Promise<void> {
  const { openDrawer } = await import("../devices/printer/jobs")
  if (!(await openDrawer(preferences.get().printer))) return
  await journalDrawer(data.ledger, { staffId, saleId: id }, data.now)
}

function keepInTouch({ data }: Till): void {
  const nudge = () => {
    if (document.visibilityState === "visible") void data.sync.nudge()
  }
  window.addEventListener("online", nudge)
  document.addEventListener("visibilitychange", nudge)
  window.addEventListener("pagehide", () => void data.mirror.flush())
  whenIdle(nudge)
}

/** Long after the first scan, milliseconds: power may have gone between a sale and what was wanted with it. */
const SETTLE_MS = 10_000

/** What cannot be booked stays noted, and is booked after the next start. */
const settleWanted = async (data: TillData) =>
  (await import("../data/settle-invoices")).settleInvoices(data)

async function open(ahead: ReturnType<typeof readAhead>): Promise<void> {
  try {
    const till = await assemble(ahead)
    phase.set({ kind: "ready", till })
    keepInTouch(till)
    if (till.data.isTraining) return
    // Nothing that the first scan does not need stands in its way.
    whenIdle(() => {
      if (phase.get().kind !== "ready") return
      void import("../features/display/publish-display").then((it) => it.publishDisplay(till))
      const keep = (begin: (till: Till) => () => void) => {
        if (phase.get().kind === "ready") stops.push(begin(till))
      }
      void import("../features/payment/hear-bank").then((it) => keep(it.hearBank))
      void import("../features/held/tell-held-baskets").then((it) => keep(it.tellHeldBaskets))
    })
    settling = setTimeout(() => void settleWanted(till.data).catch(() => undefined), SETTLE_MS)
  } catch {
    phase.set({ kind: "broken" })
  }
}

/** Opens the till in this window, if no other window has it. */
export async function start(): Promise<void> {
  if (!isSecureContext) {
    phase.set({ kind: "insecure" })
    return
  }
  lock = createTabLock(() => {
    const now = phase.get()
    if (now.kind === "ready") {
      for (const stop of stops) stop()
      stops = []
      clearTimeout(settling)
      now.till.data.sync.stop()
      now.till.data.mirror.stop()
    }
    phase.set({ kind: "lost" })
  })
  const ahead = readAhead()
  if (await lock.acquire()) await open(ahead)
  else phase.set({ kind: "elsewhere" })
}

/** Takes the register over from the other window. */
export async function takeOver(): Promise<void> {
  phase.set({ kind: "loading" })
  void lock?.steal().then(() => open(readAhead()))
}
