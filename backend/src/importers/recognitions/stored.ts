import type { Stars } from "@ocop/domain"
import { pool } from "../../lib/pg"

export type StoredRecognition = {
  id: string
  decision_no: string
  family_key: string
  stars: Stars
  decision_date: string
  valid_from: string
  valid_to: string
  revoked_on: string | null
  packaging_codes: string[]
  variant_ids: string[]
}

/** Recognitions of these decisions, with the SKUs they cover. */
export async function storedRecognitions(decisionNos: string[]): Promise<StoredRecognition[]> {
  const { rows } = await pool().query<StoredRecognition>(
    `select r.*, array(select s.variant_id from recognition_sku s
       where s.recognition_id = r.id and s.deleted_at is null) as variant_ids
     from recognition r where r.deleted_at is null and r.decision_no = any($1)`,
    [decisionNos],
  )
  return rows
}

/** SKUs by internal code, with the handle of their product; no star is given to what gifts are packed in. */
export async function skusByCode(
  codes: string[],
): Promise<Map<string, { variant_id: string; handle: string }>> {
  const { rows } = await pool().query<{ code: string; variant_id: string; handle: string }>(
    `select s.code, s.variant_id, p.handle from sku_profile s
     join product_variant v on v.id = s.variant_id and v.deleted_at is null
     join product p on p.id = v.product_id and p.deleted_at is null
     where s.deleted_at is null and not s.is_packing and s.code = any($1)`,
    [codes],
  )
  return new Map(rows.map((row) => [row.code, row]))
}
