import { createHash } from "node:crypto"
import { canonicalJson, type FactsAnswer, type PosChanges, type PosFact } from "@ocop/contracts"
import type { Reply } from "@ocop/sync"
import type { Clockwork } from "./clockwork.js"
import { GOODS, rulesWith } from "./goods.js"
import type { Transit } from "./goods-move.js"
import type { Parts } from "./parts.js"
import {
  breaksKeys,
  copyTables,
  type Decided,
  type Device,
  emptyTables,
  findStored,
  numbersOf,
  type Tables,
  write,
} from "./server-tables.js"
import type { Witness } from "./witness.js"

export type ServerCrash = "before-commit" | "after-commit" | "now"
export type Illness = "broken" | "busy" | "partial" | null

const hashes = new WeakMap<object, string>()

/** The content hash of a fact, as the intake takes it. */
export function hashOf(fact: PosFact): string {
  const known = hashes.get(fact)
  if (known) return known
  const made = createHash("sha256").update(canonicalJson(fact)).digest("base64")
  hashes.set(fact, made)
  return made
}

type Report = {
  device: Device
  facts: readonly PosFact[]
  workMs: number
  answer: (reply: Reply) => void
  tries: number
}

/** How often a batch that came second is decided anew, as at the intake. */
const TRIES = 4

const refusal = (status: number, code: string): Reply => ({
  status,
  body: { code, message: "simulated" },
})

/**
 * The server: one process over tables that survive it. A batch is decided by the intake's own
 * function, worked on for a while beside others and committed whole, or refused whole by a key that
 * is taken; a crash in between leaves nothing of it.
 */
export function createServer(clock: Clockwork, parts: Parts, witness: Witness, outlets: string[]) {
  let tables: Tables = emptyTables(outlets)
  let backup: Tables | null = null
  let life = 1
  let isUp = true
  let crashAt: ServerCrash | null = null
  let illness: Illness = null
  let illnesses = 0
  let arePoisonsMended = false
  let version = 1
  const devices = new Map<string, Device>()
  const epochs = new Map<string, number>()

  const crash = (ms: number) => {
    life += 1
    isUp = false
    crashAt = null
    clock.after(ms, () => {
      isUp = true
    })
  }

  const poisonOf = (facts: readonly PosFact[]): Reply | null => {
    if (arePoisonsMended) return null
    const kinds = facts.map((fact) => witness.poison.get(fact.id))
    if (kinds.includes("breaks-server")) return refusal(500, "INTERNAL")
    return kinds.includes("refused") ? refusal(400, "INVALID_REQUEST") : null
  }

  const decide = (device: Device, facts: readonly PosFact[]): Decided[] => {
    const raws = facts.map((body) => ({ body, contentHash: hashOf(body) }))
    const verdicts = parts.decide(raws, {
      register: { ...device, outletCode: device.outlet, registerCode: device.register },
      rules: rulesWith(parts.serverClearance(clock.now())),
      stored: findStored(tables, device, facts),
      now: clock.now(),
    })
    for (const verdict of verdicts) {
      if (!("exceptions" in verdict)) continue
      const { id, exceptions } = verdict
      const drift = exceptions.find(({ kind }) => ["PRICE_DRIFT", "LIMIT_EXCEEDED"].includes(kind))
      if (drift) witness.broken.push({ law: "price", what: `${id}: ${drift.kind}` })
    }
    return verdicts.flatMap((verdict, i): Decided[] => {
      const body = facts[i]
      return body ? [{ verdict, body, hash: hashOf(body) }] : []
    })
  }

  const clashes = (device: Device, batch: readonly Decided[]) =>
    !parts.habits.hasNoUniqueKeys && breaksKeys(tables, device, batch)

  /** The intake's last line of defence: what the database refuses alone is set aside. */
  const takeAlone = (device: Device, body: PosFact): Decided => {
    const [one] = decide(device, [body])
    if (!one) throw new Error("A fact without a verdict.")
    const aside: Decided = {
      ...one,
      verdict: {
        status: "quarantined",
        id: body.id,
        seq: body.kind === "sale" ? body.seq : null,
        quarantine: { reason: "invalid", code: "INVALID_REQUEST" },
        details: null,
      },
    }
    const taken = clashes(device, [one]) ? aside : one
    write(tables, device, [taken], { parts, now: clock.now(), readLevels: null })
    return taken
  }

  const answerOf = (device: Device, batch: readonly Decided[]): Reply => {
    const results = batch.map(({ verdict }) => ({
      id: verdict.id,
      status: verdict.status,
      code: "quarantine" in verdict ? verdict.quarantine.code : null,
      message: null,
    }))
    const body: FactsAnswer = {
      results,
      appliedThrough: tables.progress.get(numbersOf(device)) ?? 0,
      serverTime: new Date(clock.now()).toISOString(),
    }
    return { status: 200, body }
  }

  const post = (
    deviceId: string,
    reported: readonly PosFact[],
    workMs: number,
    answer: (reply: Reply) => void,
  ) => {
    const device = devices.get(deviceId)
    if (!isUp) return
    if (illness === "busy") return answer(refusal(503, "BUSY"))
    if (illness === "broken") return answer(refusal(500, "INTERNAL"))
    if (!device) return answer(refusal(401, "DEVICE_UNKNOWN"))
    // A partial server takes and answers half of what it is told, and is silent about the rest.
    const half = Math.ceil(reported.length / 2)
    const facts = illness === "partial" ? reported.slice(0, half) : reported
    const poisoned = poisonOf(facts)
    if (poisoned) return answer(poisoned)
    take({ device, facts, workMs, answer, tries: TRIES })
  }

  /**
   * Reads and decides at once, commits a while later: another batch may come first. Then a key that
   * is taken refuses this one whole, and it is decided anew.
   */
  const take = (report: Report): void => {
    const { device, facts, workMs, answer, tries } = report
    const bornIn = life
    const batch = decide(device, facts)
    const readLevels = parts.habits.writesAbsoluteStock ? new Map(tables.shelves.levels) : null
    if (parts.habits.answersBeforeCommit) answer(answerOf(device, batch))
    clock.after(workMs, () => {
      if (life !== bornIn) return
      if (crashAt === "before-commit") return crash(4_000)
      const isLate = clashes(device, batch)
      if (isLate && tries > 1) return take({ ...report, tries: tries - 1 })
      const written = isLate ? facts.map((fact) => takeAlone(device, fact)) : batch
      if (!isLate) write(tables, device, batch, { parts, now: clock.now(), readLevels })
      if (crashAt === "after-commit") return crash(4_000)
      if (!parts.habits.answersBeforeCommit) answer(answerOf(device, written))
    })
  }

  const changes = (deviceId: string, answer: (reply: Reply) => void) => {
    const device = devices.get(deviceId)
    if (!isUp) return
    if (illness === "busy") return answer(refusal(503, "BUSY"))
    if (illness === "broken") return answer(refusal(500, "INTERNAL"))
    if (!device) return answer(refusal(401, "DEVICE_UNKNOWN"))
    if (device.state === "revoked") return answer(refusal(403, "DEVICE_REVOKED"))
    const { outlet } = device
    const body: PosChanges = {
      version: `v${version}`,
      cursor: String(clock.now()),
      serverTime: new Date(clock.now()).toISOString(),
      appliedThrough: tables.progress.get(numbersOf(device)) ?? 0,
      stock: GOODS.map((sku) => [
        sku.id,
        outlet,
        tables.shelves.levels.get(`${outlet}|${sku.id}`) ?? 0,
      ]),
    }
    answer({ status: 200, body })
  }

  return {
    post,
    changes,
    crash: (point: ServerCrash, ms: number) => {
      if (point === "now") crash(ms)
      else crashAt = point
    },
    /** Returns the way to end this illness, not one that came over it since. */
    fallIll: (how: Illness) => {
      illness = how
      illnesses += 1
      const own = illnesses
      return () => {
        if (own === illnesses) illness = null
      }
    },
    /** Enrols a device of a register; the register's earlier ones are revoked. */
    enrol: (outlet: string, register: string): Device => {
      const name = `${outlet}-${register}`
      const epoch = (epochs.get(name) ?? 0) + 1
      epochs.set(name, epoch)
      for (const other of devices.values()) {
        if (other.outlet === outlet && other.register === register) other.state = "revoked"
      }
      const device: Device = { id: `${name}-${epoch}`, outlet, register, epoch, state: "active" }
      devices.set(device.id, device)
      return device
    },
    revoke: (deviceId: string) => {
      const device = devices.get(deviceId)
      if (device) device.state = "revoked"
    },
    closeSession: (sessionId: string) => {
      const key = `${sessionId}|session-closed`
      if (!tables.idOfSession.has(key)) tables.idOfSession.set(key, "office")
    },
    raisePrices: () => {
      version += 1
    },
    keepBackup: () => {
      backup = copyTables(tables)
    },
    restoreBackup: (): boolean => {
      if (!backup) return false
      tables = copyTables(backup)
      crash(1_000)
      return true
    },
    /** All faults end: the server stands, and what it could not read or bear has been mended. */
    calm: (mendsPoison: boolean) => {
      illness = null
      crashAt = null
      arePoisonsMended = mendsPoison
      isUp = true
    },
    /** What a till of the outlet is told to be on its way to it; nothing by a server that is ill. */
    transfersTo: (outlet: string): Transit[] =>
      isUp && illness === null
        ? [...tables.transit.values()].filter(({ to }) => to === outlet)
        : [],
    /** Sales of an outlet, as its tills may look them up; none by a server that is ill. */
    soldAt: (outlet: string): PosFact[] =>
      isUp && illness === null
        ? [...tables.sales.values()].flatMap(({ fact }) =>
            fact.receiptNo.startsWith(`${outlet}-`) ? [fact] : [],
          )
        : [],
    isActive: (deviceId: string) => devices.get(deviceId)?.state === "active",
    tables: () => tables,
  }
}

export type SimServer = ReturnType<typeof createServer>
