import { CRITERIA_VERSIONS, ISSUER_LEVELS } from "@ocop/domain"
import { completeRecognition } from "../workflows/recognition/complete-recognition"
import type { RevokeRecognitionInput } from "../workflows/recognition/steps/revoke-recognition"
import type { NewRecognition } from "../workflows/recognition/types"
import {
  type AddRecognitionSkusInput,
  addRecognitionSkusWorkflow,
} from "../workflows/recognition/workflows/add-recognition-skus"
import { createRecognitionWorkflow } from "../workflows/recognition/workflows/create-recognition"
import { revokeRecognitionWorkflow } from "../workflows/recognition/workflows/revoke-recognition"
import { diff } from "./engine/diff"
import { optional, required } from "./engine/fields"
import {
  accepted,
  type Change,
  type ImportKind,
  type RecordOf,
  type RowOutcome,
  refused,
} from "./engine/types"
import { date, partialDate } from "./normalise/date"
import { stars } from "./normalise/stars"
import { list, longText, oneOf, text } from "./normalise/text"
import { yesNo } from "./normalise/yes-no"
import { type StoredRecognition, skusByCode, storedRecognitions } from "./recognitions/stored"

const fields = {
  decision_no: required(text, "number of the decision", ["số quyết định", "quyết định"]),
  decision_date: required(partialDate, "its date", ["ngày quyết định", "ngày", "recognised"]),
  sku: required(text, "internal code of the SKU (OC0001)", ["sku_code", "mã sku", "mã sản phẩm"]),
  stars: required(stars, "3 to 5", ["sao", "hạng sao", "xếp hạng"]),
  family: optional(text, "product set inside the decision", ["family_key", "bộ sản phẩm"]),
  packaging_codes: optional(list, "registered packaging, a; b", ["bao bì", "mã bao bì"]),
  issuer_name: optional(text, "who signed", ["cơ quan ban hành", "nơi cấp"]),
  issuer_level: optional(
    oneOf(ISSUER_LEVELS, {
      DISTRICT: ["huyện", "cấp huyện"],
      PROVINCE: ["tỉnh", "cấp tỉnh"],
      CENTRE: ["trung ương"],
    }),
    ISSUER_LEVELS.join(" | "),
    ["cấp"],
  ),
  criteria_version: optional(oneOf(CRITERIA_VERSIONS), CRITERIA_VERSIONS.join(" | "), [
    "bộ tiêu chí",
  ]),
  valid_from: optional(date, "first day in force", ["hiệu lực từ"]),
  valid_to: optional(date, "first day no longer in force", ["hiệu lực đến", "hết hiệu lực"]),
  certificate_no: optional(text, "number of the certificate", ["số giấy chứng nhận"]),
  evidence_level: optional(oneOf(["A", "B1"]), "A | B1; less is no recognition", [
    "mức bằng chứng",
  ]),
  revoked_on: optional(date, "first day without the star", ["ngày thu hồi"]),
  revocation_note: optional(longText, "decision and reason", ["lý do thu hồi"]),
  is_demo: optional(yesNo, "yes | no", ["dữ liệu mẫu"]),
}

type Row = RecordOf<typeof fields>

const familyOf = (row: Row, handle: string) => row.family ?? handle

const groupKey = (decisionNo: string, family: string) => `${decisionNo}\n${family}`

const asDecision = (row: Row, family: string, variantId: string): NewRecognition => ({
  decision_no: row.decision_no,
  decision_date: row.decision_date,
  stars: row.stars,
  family_key: family,
  variant_ids: [variantId],
  packaging_codes: row.packaging_codes ?? [],
  issuer_name: row.issuer_name,
  issuer_level: row.issuer_level,
  criteria_version: row.criteria_version,
  valid_from: row.valid_from,
  valid_to: row.valid_to,
  revoked_on: row.revoked_on,
  revocation_note: row.revocation_note,
  certificate_no: row.certificate_no,
  evidence_level: row.evidence_level,
  is_demo: row.is_demo ?? false,
})

/** The facts of a decision that two rows, or a row and the database, must agree on. */
const coreOf = (r: Omit<NewRecognition, "variant_ids">) => ({
  stars: r.stars,
  decision_date: r.decision_date,
  valid_from: r.valid_from,
  valid_to: r.valid_to,
})

const conflict = (changes: Change[]): RowOutcome =>
  refused(
    ...changes.map(({ field, to }) => ({
      field,
      code: "CONFLICTS_WITH_STORED" as const,
      value: String(to),
    })),
  )

type Todo = {
  create: Map<string, NewRecognition>
  add: AddRecognitionSkusInput
  revoke: RevokeRecognitionInput[]
}

function againstStored(
  row: Row,
  variantId: string,
  old: StoredRecognition,
  todo: Todo,
): RowOutcome {
  const complete = completeRecognition(asDecision(row, old.family_key, variantId))
  if (!complete.ok) return refused({ field: null, code: complete.code, value: row.decision_no })
  const different = diff(coreOf(old), coreOf(complete.recognition))
  if (different.length > 0) return conflict(different)
  const changes: Change[] = []
  if (!old.variant_ids.includes(variantId)) {
    changes.push({ field: "sku", from: null, to: row.sku })
    todo.add.skus.push({ recognition_id: old.id, variant_id: variantId })
    old.variant_ids.push(variantId)
  }
  const packaging = [...new Set([...old.packaging_codes, ...(row.packaging_codes ?? [])])]
  if (packaging.length > old.packaging_codes.length) {
    changes.push({ field: "packaging_codes", from: old.packaging_codes, to: packaging })
    old.packaging_codes = packaging
    todo.add.packaging = todo.add.packaging.filter(({ id }) => id !== old.id)
    todo.add.packaging.push({ id: old.id, packaging_codes: packaging })
  }
  if (row.revoked_on && old.revoked_on !== row.revoked_on) {
    const change = { field: "revoked_on", from: old.revoked_on, to: row.revoked_on }
    if (old.revoked_on !== null) return conflict([change])
    changes.push(change)
    const note = row.revocation_note ?? row.decision_no
    todo.revoke.push({ id: old.id, revoked_on: row.revoked_on, note })
    old.revoked_on = row.revoked_on
  }
  return accepted(changes)
}

function asNew(row: Row, family: string, variantId: string, todo: Todo): RowOutcome {
  const decision = asDecision(row, family, variantId)
  const complete = completeRecognition(decision)
  if (!complete.ok) return refused({ field: null, code: complete.code, value: row.decision_no })
  const key = groupKey(row.decision_no, family)
  const sibling = todo.create.get(key)
  if (!sibling) {
    todo.create.set(key, decision)
    return accepted(diff(undefined, { ...complete.recognition, sku: row.sku }))
  }
  const different = diff(coreOf(sibling), coreOf(decision))
  if (different.length > 0) return conflict(different)
  sibling.variant_ids.push(variantId)
  sibling.packaging_codes = [
    ...new Set([...(sibling.packaging_codes ?? []), ...(decision.packaging_codes ?? [])]),
  ]
  return accepted([{ field: "sku", from: null, to: row.sku }])
}

/** Recognition decisions, one row per decision and SKU; key: both. */
export const recognitions: ImportKind<typeof fields> = {
  name: "recognitions",
  fields,
  batchSize: 500,
  keyOf: ({ decision_no, sku }) => `${decision_no} ${sku}`,
  async apply(records, { container, dryRun }) {
    const skus = await skusByCode(records.map(({ sku }) => sku))
    const stored = new Map(
      (await storedRecognitions(records.map(({ decision_no }) => decision_no))).map((row) => [
        groupKey(row.decision_no, row.family_key),
        row,
      ]),
    )
    const todo: Todo = { create: new Map(), add: { skus: [], packaging: [] }, revoke: [] }
    const outcomes = records.map((row): RowOutcome => {
      const sku = skus.get(row.sku)
      if (!sku) return refused({ field: "sku", code: "UNKNOWN_REFERENCE", value: row.sku })
      const family = familyOf(row, sku.handle)
      const old = stored.get(groupKey(row.decision_no, family))
      return old
        ? againstStored(row, sku.variant_id, old, todo)
        : asNew(row, family, sku.variant_id, todo)
    })
    if (dryRun) return outcomes
    const input = [...todo.create.values()]
    if (input.length > 0) await createRecognitionWorkflow(container).run({ input })
    if (todo.add.skus.length > 0 || todo.add.packaging.length > 0)
      await addRecognitionSkusWorkflow(container).run({ input: todo.add })
    for (const one of todo.revoke) await revokeRecognitionWorkflow(container).run({ input: one })
    return outcomes
  },
}
