import type { PoolClient } from "pg"

export type Aside = {
  factId: string
  seq: number | null
  reason: "conflict" | "revoked" | "unknown" | "invalid"
  code: string
  body: unknown
  bodyHash: string
  details: unknown
}

export type AsideFrom = {
  deviceId: string | null
  registerId: string | null
  epoch: number | null
  outletId: string | null
}

const RAW_SQL = `
  insert into raw_fact (fact_id, device_id, register_id, epoch, seq, reason, code, body, body_hash)
  select x."factId", $2, $3, $4, x.seq, x.reason, x.code, coalesce(x.body, 'null'::jsonb),
    x."bodyHash"
  from jsonb_to_recordset($1::jsonb) as x("factId" text, seq int, reason text, code text,
    body jsonb, "bodyHash" text)
  on conflict do nothing`

const EXCEPTION_SQL = `
  insert into intake_exception (kind, subject, outlet_id, details)
  select x.kind, x.subject, $2, x.details
  from jsonb_to_recordset($1::jsonb) as x(kind text, subject text, details jsonb)
  on conflict (kind, subject) where state = 'open' do nothing`

export type NewException = { kind: string; subject: string; details: unknown }

/** Opens exceptions for a manager; one that stands open already is not opened again. */
export async function openExceptions(
  client: PoolClient,
  outletId: string | null,
  exceptions: readonly NewException[],
): Promise<void> {
  if (exceptions.length === 0) return
  await client.query({
    name: "open-exceptions",
    text: EXCEPTION_SQL,
    values: [JSON.stringify(exceptions), outletId],
  })
}

const subjectOf = ({ factId, bodyHash }: Aside) => `fact:${factId || bodyHash.slice(0, 16)}`

/** Keeps facts that cannot be posted exactly as they came, once each, with an exception each. */
export async function setAside(
  client: PoolClient,
  from: AsideFrom,
  asides: readonly Aside[],
): Promise<void> {
  if (asides.length === 0) return
  await client.query({
    name: "raw-facts",
    text: RAW_SQL,
    values: [JSON.stringify(asides), from.deviceId, from.registerId, from.epoch],
  })
  await openExceptions(
    client,
    from.outletId,
    asides.map((aside) => ({
      kind: aside.reason === "conflict" ? "FACT_CONFLICT" : "FACT_QUARANTINED",
      subject: subjectOf(aside),
      details: { code: aside.code, deviceId: from.deviceId, seq: aside.seq, found: aside.details },
    })),
  )
}
