import { type CommuneMatch, communes, findCommune } from "@ocop/vn"
import type { CommuneOption } from "@/features/place/commune-option"

const MAX_MATCHES = 12
// The same for everyone and changed by law only.
const CACHED = { "cache-control": "public, max-age=3600" }

function optionOf(match: Pick<CommuneMatch, "commune"> & Partial<CommuneMatch>): CommuneOption {
  const { code, name, latitude, longitude } = match.commune
  const { oldName = null, oldDistrict = null, isSplit = false } = match
  return { code, name, latitude, longitude, oldName, oldDistrict, isSplit }
}

/** `?q=` a present or an old name, with or without marks; without it all communes by name. */
export function GET(request: Request): Response {
  const q = (new URL(request.url).searchParams.get("q") ?? "").slice(0, 120)
  const all = [...communes()].sort((a, b) => a.name.localeCompare(b.name, "vi"))
  const options =
    q.trim() === ""
      ? all.map((commune) => optionOf({ commune }))
      : findCommune(q).slice(0, MAX_MATCHES).map(optionOf)
  return Response.json({ options }, { headers: CACHED })
}
