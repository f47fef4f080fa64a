import type { RawFact, StoredFacts } from "@ocop/sync"
import type { PoolClient } from "pg"
import type { Device } from "../../register/device-register"

type Row = {
  id: string
  hash: string
  seq: number | null
  own: boolean
  public_code: string | null
  session: string | null
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

const SQL = `
  select id::text, content_hash hash, seq, register_id = $2 and epoch = $3 own, public_code,
    null session
  from sale where id = any($1::uuid[]) or public_code = any($5)
    or (register_id = $2 and epoch = $3 and seq = any($4::int[]))
  union all
  select id::text, content_hash, null, false, null, session_id::text || '|' || kind
  from session_fact where id = any($1::uuid[]) or session_id = any($6::uuid[])`

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

/** What is stored already under the ids, numbers and codes of these facts: one statement. */
export async function findStoredFacts(
  client: PoolClient,
  device: Device,
  facts: readonly RawFact[],
): Promise<StoredFacts> {
  const uuids = (field: string) => texts(facts, field).filter((text) => UUID.test(text))
  const found = await client.query<Row>({
    name: "stored-facts",
    text: SQL,
    values: [
      uuids("id"),
      device.registerId,
      device.epoch,
      seqs(facts),
      texts(facts, "publicCode").filter((code) => /^[0-9a-f]{32}$/.test(code)),
      texts(facts, "kind").some((kind) => kind !== "sale") ? uuids("sessionId") : [],
    ],
  })
  const { rows } = found
  return {
    hashOfId: new Map(rows.map((row) => [row.id, row.hash])),
    idOfSeq: new Map(rows.flatMap((r) => (r.own && r.seq !== null ? [[r.seq, r.id]] : []))),
    idOfPublicCode: new Map(rows.flatMap((r) => (r.public_code ? [[r.public_code, r.id]] : []))),
    idOfSession: new Map(rows.flatMap((r) => (r.session ? [[r.session, r.id]] : []))),
  }
}
