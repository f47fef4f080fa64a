import { slugify } from "@ocop/vn"
import { pool } from "../lib/pg"
import type { CommuneRow } from "../workflows/outlet/steps/save-communes"
import { saveCommunesWorkflow } from "../workflows/outlet/workflows/save-communes"
import { diff } from "./engine/diff"
import { optional, required } from "./engine/fields"
import { accepted, type ImportKind } from "./engine/types"
import { coordinate, decimal } from "./normalise/number"
import { oneOf, pattern, text } from "./normalise/text"

const fields = {
  code: required(pattern(/^\d{5}$/), "five digits", ["mã", "mã xã"]),
  name: required(text, "Xã …, Phường …", ["tên", "tên xã"]),
  type: required(
    oneOf(["ward", "commune"], { ward: ["phường"], commune: ["xã"] }),
    "ward | commune (phường | xã)",
    ["loại"],
  ),
  slug: optional(pattern(/^[a-z0-9]+(-[a-z0-9]+)*$/), "made from the name if empty", ["đường dẫn"]),
  latitude: optional(coordinate(-90, 90), "degrees", ["vĩ độ"]),
  longitude: optional(coordinate(-180, 180), "degrees", ["kinh độ"]),
  area_km2: optional(decimal(0.01, 10_000), "km²", ["diện tích", "diện tích km2"]),
  old_districts: optional(text, "district names of before 2025-07-01", ["huyện cũ"]),
}

/** Communes and wards; key: the code. */
export const communes: ImportKind<typeof fields> = {
  name: "communes",
  fields,
  batchSize: 1000,
  keyOf: ({ code }) => code,
  async apply(records, { container, dryRun }) {
    const { rows } = await pool().query<CommuneRow>(
      `select code, name, type, slug, latitude, longitude, area_km2, old_districts
       from commune where deleted_at is null and code = any($1)`,
      [records.map(({ code }) => code)],
    )
    const stored = new Map(rows.map((row) => [row.code, row]))
    const write: CommuneRow[] = []
    const outcomes = records.map((record) => {
      const old = stored.get(record.code)
      const slug = record.slug ?? old?.slug ?? slugify(record.name.replace(/^(xã|phường)\s/iu, ""))
      const changes = diff(old, { ...record, slug })
      if (changes.length > 0) {
        const empty = { latitude: null, longitude: null, area_km2: null, old_districts: null }
        const given = Object.fromEntries(
          Object.entries(record).filter(([, value]) => value !== undefined),
        )
        write.push({ ...empty, ...old, ...given, slug } as CommuneRow)
      }
      return accepted(changes)
    })
    if (!dryRun && write.length > 0) await saveCommunesWorkflow(container).run({ input: write })
    return outcomes
  },
}
