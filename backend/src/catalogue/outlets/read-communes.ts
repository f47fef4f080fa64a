import type { CommuneList } from "@ocop/contracts"
import { communeMerges } from "@ocop/vn"
import { pool } from "../../lib/pg"

type Commune = CommuneList["communes"][number]

const SQL = `
  select code, name, type, slug, latitude, longitude, area_km2 "areaKm2"
  from commune where latitude is not null and longitude is not null and deleted_at is null
  order by code`

/** Communes and wards by code, with the names they had before 2025-07-01. */
export async function readCommunes(): Promise<CommuneList> {
  const found = await pool().query<Omit<Commune, "oldNames">>({ name: "communes", text: SQL })
  return {
    communes: found.rows.map((commune) => ({
      ...commune,
      areaKm2: commune.areaKm2 ?? 0,
      oldNames: oldNamesOf(commune.code),
    })),
  }
}

const lowerFirst = (text: string) => text.charAt(0).toLowerCase() + text.slice(1)

const oldNamesOf = (code: string): string[] =>
  communeMerges()
    .filter(({ newCode }) => newCode === code)
    .map(({ oldName, oldDistrict }) => `${oldName}, ${lowerFirst(oldDistrict)}`)
