import type { FactsAnswer } from "@ocop/contracts"
import { ERROR_REGISTRY } from "@ocop/contracts"
import { decideFacts, type FactVerdict, type RawFact } from "@ocop/sync"
import type { PoolClient } from "pg"
import { now } from "../../../lib/clock"
import { withTransaction } from "../../../lib/pg"
import type { Device } from "../../register/device-register"
import { currentBook } from "../book/book"
import type { Book } from "../book/book-types"
import { drainSoon } from "./drain-soon"
import { type PostableSale, postSales } from "./post-sales"
import { postSession } from "./post-sessions"
import { lockProgress, moveProgress } from "./progress"
import { rawFacts } from "./raw-facts"
import { type Aside, openExceptions, setAside } from "./set-aside"
import { findStoredFacts } from "./stored-facts"

type Taken = { verdicts: FactVerdict[]; statuses: Map<string, string>; appliedThrough: number }

const contextOf = (device: Device, book: Book) => ({
  register: device,
  rules: {
    sku: (id: string) => {
      const sku = book.skus.get(id)
      return sku?.itemId ? sku : null
    },
    recognitionsOf: (id: string) => book.recognitionsOf.get(id) ?? [],
    taxRules: book.taxRules,
    sellerVatMethod: device.sellerVatMethod,
  },
  now: now().getTime(),
})

const asideOf = (verdict: FactVerdict, raw: RawFact): Aside[] =>
  verdict.status === "conflict" || verdict.status === "quarantined"
    ? [
        {
          factId: verdict.id,
          seq: verdict.seq,
          ...verdict.quarantine,
          body: raw.body,
          bodyHash: raw.contentHash,
          details: verdict.details,
        },
      ]
    : []

async function write(
  client: PoolClient,
  device: Device,
  book: Book,
  verdicts: FactVerdict[],
  raws: readonly RawFact[],
): Promise<Map<string, string>> {
  const paired = verdicts.flatMap((verdict, i) => {
    const raw = raws[i]
    return raw ? [{ verdict, raw }] : []
  })
  const sales: PostableSale[] = []
  for (const { verdict, raw } of paired) {
    if (verdict.status !== "accepted" && verdict.status !== "needs_review") continue
    const { fact, status } = verdict
    if (fact.kind === "sale") sales.push({ sale: fact, contentHash: raw.contentHash, status })
    else await postSession(client, device, fact, raw.contentHash)
  }
  const statuses = await postSales(client, device, book, sales)
  const drifts = verdicts.flatMap((v) =>
    "exceptions" in v ? v.exceptions.map((e) => ({ ...e, subject: `sale:${v.id}` })) : [],
  )
  await openExceptions(client, device.outletId, drifts)
  const asides = paired.flatMap(({ verdict, raw }) => asideOf(verdict, raw))
  await setAside(client, { ...device, deviceId: device.id }, asides)
  return statuses
}

/** Decides and posts in one transaction; the register's progress row orders its batches. */
const takeOnce = (device: Device, book: Book, raws: readonly RawFact[]): Promise<Taken> =>
  withTransaction(async (client) => {
    const before = await lockProgress(client, device)
    const stored = await findStoredFacts(client, device, raws)
    const verdicts = decideFacts(raws, { ...contextOf(device, book), stored })
    const changes = verdicts.some((v) => v.status !== "duplicate")
    if (!changes) return { verdicts, statuses: new Map(), appliedThrough: before }
    const statuses = await write(client, device, book, verdicts, raws)
    return { verdicts, statuses, appliedThrough: await moveProgress(client, device) }
  })

const codeOf = (error: unknown): string => (error as { code?: string }).code ?? ""
const mayPassLater = (error: unknown) => ["40001", "40P01", "23505"].includes(codeOf(error))
const isAboutData = (error: unknown) => /^2[23]/.test(codeOf(error))
const TRIES = 4

async function takeWithRetry(device: Device, book: Book, raws: readonly RawFact[]): Promise<Taken> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await takeOnce(device, book, raws)
    } catch (error) {
      if (!mayPassLater(error) || attempt === TRIES) throw error
    }
  }
}

/** Last line of defence: what the database itself refuses is set aside, and only that. */
async function takeSplit(device: Device, book: Book, raws: readonly RawFact[]): Promise<Taken> {
  try {
    return await takeWithRetry(device, book, raws)
  } catch (error) {
    if (!isAboutData(error)) throw error
    const [only] = raws
    if (only && raws.length === 1) return refusedByDatabase(device, only, error)
  }
  const all: Taken = { verdicts: [], statuses: new Map(), appliedThrough: 0 }
  for (const raw of raws) {
    const one = await takeSplit(device, book, [raw])
    all.verdicts.push(...one.verdicts)
    for (const [id, status] of one.statuses) all.statuses.set(id, status)
    all.appliedThrough = one.appliedThrough
  }
  return all
}

async function refusedByDatabase(device: Device, raw: RawFact, error: unknown): Promise<Taken> {
  const { id, seq } = (raw.body ?? {}) as { id?: unknown; seq?: unknown }
  const verdict: FactVerdict = {
    status: "quarantined",
    id: typeof id === "string" ? id : "",
    seq: Number.isInteger(seq) && Number(seq) < 2 ** 31 ? Number(seq) : null,
    quarantine: { reason: "invalid", code: "INVALID_REQUEST" },
    details: { sqlState: codeOf(error), message: String(error) },
  }
  const appliedThrough = await withTransaction(async (client) => {
    await lockProgress(client, device)
    await setAside(client, { ...device, deviceId: device.id }, asideOf(verdict, raw))
    return moveProgress(client, device)
  })
  return { verdicts: [verdict], statuses: new Map(), appliedThrough }
}

function resultOf(verdict: FactVerdict, statuses: Map<string, string>) {
  const code = "quarantine" in verdict ? verdict.quarantine.code : null
  const posted = statuses.get(verdict.id.toLowerCase())
  return {
    id: verdict.id,
    status: posted === "needs_review" ? ("needs_review" as const) : verdict.status,
    code,
    message: code && code in ERROR_REGISTRY ? ERROR_REGISTRY[code].message : null,
  }
}

/**
 * Takes what a till reports, at most fifty facts in the device's order, and answers one by one.
 * Posting is one transaction; the answer may be asked for again with the same facts and changes
 * nothing the second time.
 */
export async function takeFacts(device: Device, bodies: readonly unknown[]): Promise<FactsAnswer> {
  const book = await currentBook()
  const taken = await takeSplit(device, book, rawFacts(bodies))
  if (taken.statuses.size > 0) drainSoon()
  return {
    results: taken.verdicts.map((verdict) => resultOf(verdict, taken.statuses)),
    appliedThrough: taken.appliedThrough,
    serverTime: now().toISOString(),
  }
}
