import { suggestions, suggestionsQuery } from "@ocop/contracts"
import { suggestionRows } from "@/features/search/suggestion-rows"
import { readBackend } from "@/lib/api/backend"
import { refusal } from "@/lib/api/forward"

// The same for everyone; a star that ends at midnight may show for these seconds at most.
const CACHED = { "cache-control": "public, max-age=20" }

/** `?q=&locale=`: rows for the search box. */
export async function GET(request: Request): Promise<Response> {
  const params = new URL(request.url).searchParams
  const asked = suggestionsQuery.safeParse({ q: (params.get("q") ?? "").slice(0, 120) })
  if (!asked.success) return refusal("INVALID_REQUEST", asked.error.issues)
  const { q } = asked.data
  const locale = params.get("locale") === "en" ? "en" : "vi"
  const query = new URLSearchParams({ q })
  const found = await readBackend(`/store/suggestions?${query}`, suggestions).catch(() => null)
  if (!found) return refusal("UNAVAILABLE")
  return Response.json(suggestionRows(found, q, locale), { headers: CACHED })
}
