import { LEGAL_ENTITY_KINDS } from "@ocop/domain"
import { normalisePhone, slugify } from "@ocop/vn"
import { pool } from "../lib/pg"
import type { NewProducer, ProducerFields, ProducerUpdate } from "../workflows/producer/types"
import { createProducersWorkflow } from "../workflows/producer/workflows/create-producers"
import { updateProducersWorkflow } from "../workflows/producer/workflows/update-producers"
import { diff, updateOf } from "./engine/diff"
import { optional, required } from "./engine/fields"
import { accepted, type ImportKind, type Parsed, type RowOutcome, refused } from "./engine/types"
import { knownCommunes } from "./lookups"
import { legalFormOf } from "./normalise/legal-form"
import { longText, oneOf, pattern, text } from "./normalise/text"

const phone = (raw: string): Parsed<string> => {
  const parsed = normalisePhone(raw)
  return parsed.ok ? { ok: true, value: parsed.phone } : { ok: false, code: "UNKNOWN_VALUE" }
}

const fields = {
  name: required(text, "name of the producer", ["producer", "tên", "chủ thể", "chủ thể ocop"]),
  handle: optional(
    pattern(/^[a-z0-9]+(-[a-z0-9]+)*$/),
    "address part; made from the name if empty",
    ["đường dẫn"],
  ),
  kind: optional(
    oneOf(LEGAL_ENTITY_KINDS, {
      ENTERPRISE: ["doanh nghiệp", "công ty"],
      COOPERATIVE: ["hợp tác xã", "htx"],
      COOP_GROUP: ["tổ hợp tác", "tht"],
      HOUSEHOLD: ["hộ kinh doanh", "hộ", "cơ sở"],
      INDIVIDUAL: ["cá nhân"],
    }),
    "legal form; read from the name if empty",
    ["loại hình", "hình thức"],
  ),
  legal_name: optional(text, "if it differs from the name", ["tên pháp lý"]),
  story: optional(longText, "the producer's story", ["câu chuyện"]),
  address_legacy: optional(text, "address as the source has it", ["địa chỉ cũ", "địa chỉ"]),
  commune_code: optional(pattern(/^\d{5}$/), "a code of communes", ["new_commune_code", "mã xã"]),
  phone: optional(phone, "Vietnamese number", ["điện thoại", "sđt", "số điện thoại"]),
}

type Stored = ProducerFields & { id: string; handle: string }

const NEW: Omit<ProducerFields, "name" | "kind"> = {
  legal_name: null,
  story: null,
  address_legacy: null,
  commune_code: null,
  phone: null,
}

type Source = { name: string; handle?: string | null | undefined }

/** The natural key of a producer: its address part. */
export const producerHandle = ({ handle, name }: Source) => handle ?? slugify(name)

/** Producers with the legal entity that owns their goods; key: the handle. */
export const producers: ImportKind<typeof fields> = {
  name: "producers",
  fields,
  batchSize: 500,
  keyOf: producerHandle,
  async apply(records, { container, dryRun, demo }) {
    const { rows } = await pool().query<Stored>(
      "select * from producer where deleted_at is null and handle = any($1)",
      [records.map(producerHandle)],
    )
    const stored = new Map(rows.map((row) => [row.handle, row]))
    const communes = await knownCommunes(records.map(({ commune_code }) => commune_code))
    const created: NewProducer[] = []
    const updated: ProducerUpdate[] = []
    const outcomes = records.map((record): RowOutcome => {
      const { commune_code } = record
      if (commune_code && !communes.has(commune_code))
        return refused({ field: "commune_code", code: "UNKNOWN_REFERENCE", value: commune_code })
      const handle = producerHandle(record)
      const old = stored.get(handle)
      const kind = record.kind ?? (old ? undefined : legalFormOf(record.name))
      const changes = diff(old, { ...record, handle, kind })
      if (old && changes.length > 0) updated.push({ id: old.id, ...updateOf(changes) })
      if (!old) created.push({ ...NEW, ...updateOf(changes), is_demo: demo } as NewProducer)
      return accepted(changes)
    })
    if (dryRun) return outcomes
    if (updated.length > 0) await updateProducersWorkflow(container).run({ input: updated })
    if (created.length > 0) await createProducersWorkflow(container).run({ input: created })
    return outcomes
  },
}
