import { authorityFor, isRecognisedStars } from "@ocop/domain"
import { slugify } from "@ocop/vn"
import { openSource } from "../../importers"
import { productFields } from "../../importers/catalogue/product-fields"
import { mapHeaders } from "../../importers/engine/map-headers"
import { readRecord } from "../../importers/engine/read-record"
import { pool } from "../../lib/pg"

export const RECOGNITION_HEADER = [
  "decision_no",
  "decision_date",
  "sku",
  "stars",
  "family",
  "packaging_codes",
  "issuer_name",
  "evidence_level",
  "is_demo",
]

async function skuCodes(): Promise<Map<string, { code: string; packaging: string | null }>> {
  const { rows } = await pool().query<{ handle: string; code: string; packaging: string | null }>(
    `select distinct on (p.handle) p.handle, s.code, s.packaging_code as packaging
     from product p join product_variant v on v.product_id = p.id and v.deleted_at is null
     join sku_profile s on s.variant_id = v.id where p.deleted_at is null order by p.handle, s.code`,
  )
  return new Map(rows.map((row) => [row.handle, row]))
}

const issuerName = (level: string, district: string | null | undefined) => {
  if (level !== "DISTRICT") return ""
  if (!district) return "Ủy ban nhân dân cấp huyện"
  return /^(TP|TX)\s/.test(district) ? `UBND ${district}` : `UBND huyện ${district}`
}

/**
 * Demo recognitions of the product file, as rows of the recognition import. Dates are the file's
 * (a year alone counts from 1 January), decision numbers are `DEMO-…`, one per day and issuer. Rows
 * that are only proposed or mentioned (evidence B2, C), without stars or without a date give none.
 */
export async function recognitionRows(productsPath: string): Promise<string[][]> {
  const codes = await skuCodes()
  const decisions = new Map<string, string>()
  const out = [RECOGNITION_HEADER]
  let columns: Map<string, number> | null = null
  for await (const { cells } of (await openSource(productsPath)).rows()) {
    if (!columns) {
      columns = mapHeaders(cells, productFields).columns
      continue
    }
    const read = readRecord(cells, columns, productFields)
    if (!read.ok) continue
    const { record } = read
    const known = record.evidence_level === "A" || record.evidence_level === "B1"
    const { stars, recognised } = record
    if (!known || !recognised || !stars || !isRecognisedStars(stars)) continue
    const handle = slugify(record.name_vi)
    const sku = codes.get(handle)
    if (!sku) continue
    const issuer = issuerName(authorityFor(stars, recognised), record.old_district)
    const key = `${recognised} ${issuer}`
    const no =
      decisions.get(key) ??
      `DEMO-${recognised.slice(0, 4)}-${String(decisions.size + 1).padStart(2, "0")}`
    decisions.set(key, no)
    out.push([
      no,
      recognised,
      sku.code,
      String(stars),
      handle,
      sku.packaging ?? "",
      issuer,
      record.evidence_level ?? "",
      "yes",
    ])
  }
  return out
}
