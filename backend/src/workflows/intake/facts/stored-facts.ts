import type { RawFact, StoredFacts } from "@ocop/sync"
import { pool } from "../../../lib/pg"
import type { Device } from "../../register/device-register"
import { runOf } from "./post-sales"
import { findStoredRefunds } from "./stored-refunds"

/** What one device reports, in its order. */
export type Report = { device: Device; raws: readonly RawFact[] }

/** What is stored under a report's ids, numbers and codes, and how far its numbers are complete. */
export type StoredForReport = StoredFacts & { appliedThrough: number }

type Row = {
  id: string | null
  hash: string
  seq: number
  run: string | null
  public_code: string | null
  session: string | null
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

// One branch an index: with `or` between them the planner would read the whole table.
const SALE = `select s.id::text, s.content_hash hash, s.seq, s.register_id || '|' || s.epoch run,
    s.public_code, null session from sale s`
const SQL = `
  ${SALE} where s.id = any($1::uuid[])
  union all ${SALE} where s.public_code = any($2)
  union all ${SALE}
    join unnest($3::text[], $4::int[], $5::int[]) as k(register_id, epoch, seq)
      on s.register_id = k.register_id and s.epoch = k.epoch and s.seq = k.seq
  union all select id::text, content_hash, null, null, null, null
    from session_fact where id = any($1::uuid[])
  union all select id::text, content_hash, null, null, null, session_id::text || '|' || kind
    from session_fact
    where session_id = any($6::uuid[]) and kind in ('session-opened', 'session-closed')
  union all select null, null, p.applied_through, p.register_id || '|' || p.epoch, null, null
    from register_progress p
    join unnest($7::text[], $8::int[]) as k(register_id, epoch)
      on p.register_id = k.register_id and p.epoch = k.epoch`

const texts = (facts: readonly RawFact[], field: string): string[] =>
  facts.flatMap(({ body }) => {
    const value = (body as Record<string, unknown> | null)?.[field]
    return typeof value === "string" ? [value] : []
  })

const seqs = (facts: readonly RawFact[]): number[] =>
  facts.flatMap(({ body }) => {
    const seq = (body as { seq?: unknown } | null)?.seq
    return Number.isInteger(seq) && Number(seq) > 0 && Number(seq) < 2 ** 31 ? [Number(seq)] : []
  })

const query = (reports: readonly Report[]) => {
  const all = reports.flatMap(({ raws }) => raws)
  const uuids = (field: string) => texts(all, field).filter((text) => UUID.test(text))
  const numbers = reports.flatMap(({ device, raws }) => seqs(raws).map((seq) => ({ device, seq })))
  return {
    name: "stored-facts",
    text: SQL,
    values: [
      uuids("id"),
      texts(all, "publicCode").filter((code) => /^[0-9a-f]{32}$/.test(code)),
      numbers.map(({ device }) => device.registerId),
      numbers.map(({ device }) => device.epoch),
      numbers.map(({ seq }) => seq),
      texts(all, "kind").some((kind) => kind !== "sale") ? uuids("sessionId") : [],
      reports.map(({ device }) => device.registerId),
      reports.map(({ device }) => device.epoch),
    ],
  }
}

/** What is stored already of these reports, one answer each: one statement. */
export async function findStoredFacts(reports: readonly Report[]): Promise<StoredForReport[]> {
  const [{ rows }, refunds] = await Promise.all([
    pool().query<Row>(query(reports)),
    findStoredRefunds(reports),
  ])
  const facts = rows.flatMap((row) => (row.id === null ? [] : [{ ...row, id: row.id }]))
  const progress = new Map(rows.flatMap((r) => (r.id === null ? [[r.run, r.seq]] : [])))
  const shared = {
    hashOfId: new Map(facts.map((row) => [row.id, row.hash])),
    idOfPublicCode: new Map(facts.flatMap((r) => (r.public_code ? [[r.public_code, r.id]] : []))),
    idOfSession: new Map(facts.flatMap((r) => (r.session ? [[r.session, r.id]] : []))),
  }
  return reports.map(({ device }) => ({
    ...shared,
    idOfSeq: new Map(facts.flatMap((r) => (r.run === runOf(device) ? [[r.seq, r.id]] : []))),
    refundable: refunds.refundable.get(device.id) ?? new Map(),
    invoiced: refunds.invoiced,
    idOfRefundSeq: refunds.idOfRefundSeq.get(device.id) ?? new Map(),
    appliedThrough: progress.get(runOf(device)) ?? 0,
  }))
}
