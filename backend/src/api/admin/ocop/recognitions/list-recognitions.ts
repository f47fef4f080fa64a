import type {
  RecognitionListState,
  RecognitionPage,
  RecognitionQuery,
  RecognitionRow,
} from "@ocop/contracts"
import { daysBetween, endOf, type Recognition, recognitionState } from "@ocop/domain"
import { fold } from "@ocop/vn"
import { pool } from "../../../../lib/pg"

type Row = Omit<RecognitionRow, "state" | "daysLeft">

async function allRows(): Promise<Row[]> {
  const { rows } = await pool().query<Row>(
    `select r.id, r.stars, r.decision_no as "decisionNo", r.decision_date as "decisionDate",
       r.issuer_name as "issuerName", r.issuer_level as "issuerLevel",
       r.criteria_version as "criteriaVersion", r.valid_from as "validFrom", r.valid_to as "validTo",
       r.revoked_on as "revokedOn", r.revocation_note as "revocationNote",
       r.packaging_codes as "packagingCodes", r.evidence_level as "evidenceLevel", r.is_demo as demo,
       min(maker.name) as producer,
       coalesce(jsonb_agg(jsonb_build_object('skuId', v.id, 'code', s.code, 'title', p.title,
         'productId', p.id) order by s.code) filter (where v.id is not null), '[]') as skus
     from recognition r
     left join recognition_sku rs on rs.recognition_id = r.id and rs.deleted_at is null
     left join product_variant v on v.id = rs.variant_id and v.deleted_at is null
     left join sku_profile s on s.variant_id = v.id
     left join product p on p.id = v.product_id
     left join producer_product made on made.product_id = p.id and made.deleted_at is null
     left join producer maker on maker.id = made.producer_id
     where r.deleted_at is null group by r.id`,
  )
  return rows
}

function asDomain(row: Row): Recognition {
  return { ...row, skuIds: row.skus.map(({ skuId }) => skuId) }
}

function placed(row: Row, day: string): RecognitionRow {
  const recognition = asDomain(row)
  const state = recognitionState(recognition, day)
  const running = state === "in_force" || state === "expiring"
  return {
    ...row,
    state: state === "expired" ? "lapsed" : state,
    daysLeft: running ? daysBetween(day, endOf(recognition)) : 0,
  }
}

const isIn = (state: RecognitionListState) => (row: RecognitionRow) =>
  row.state === state || (state === "in_force" && row.state === "expiring")

const textOf = (row: RecognitionRow) =>
  fold(
    [row.decisionNo, row.producer ?? "", ...row.skus.flatMap((s) => [s.code, s.title])].join(" "),
  )

// What ends next comes first; what is over, newest first.
const byUrgency = (a: RecognitionRow, b: RecognitionRow) => {
  const [endA, endB] = [endOf(asDomain(a)), endOf(asDomain(b))]
  const over = a.state === "lapsed" || a.state === "revoked"
  const order = over ? endB.localeCompare(endA) : endA.localeCompare(endB)
  return order || a.decisionNo.localeCompare(b.decisionNo) || a.id.localeCompare(b.id)
}

const STATES = ["in_force", "expiring", "lapsed", "revoked", "not_yet"] as const

// In force and expiring are one group: the list then reads by the day on which each ends.
const GROUP = { in_force: 0, expiring: 0, not_yet: 1, lapsed: 2, revoked: 3 } as const

/**
 * Recognitions as they stand on a day. The state comes from the domain's own rule, so the office
 * sees what a label or a receipt shows; a province has some thousand rows at most.
 */
export async function listRecognitions(
  query: RecognitionQuery,
  day: string,
): Promise<RecognitionPage> {
  const rows = (await allRows()).map((row) => placed(row, day))
  const words = fold(query.q ?? "")
    .split(" ")
    .filter((word) => word !== "")
  const found = rows
    .filter((row) => query.state === undefined || isIn(query.state)(row))
    .filter((row) => words.every((word) => textOf(row).includes(word)))
    .sort((a, b) => GROUP[a.state] - GROUP[b.state] || byUrgency(a, b))
  const counts = Object.fromEntries(
    STATES.map((state) => [state, rows.filter(isIn(state)).length]),
  ) as RecognitionPage["counts"]
  const items = found.slice(query.offset, query.offset + query.limit)
  return { day, counts, count: found.length, items }
}
