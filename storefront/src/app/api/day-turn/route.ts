import { revalidateTag } from "next/cache"
import { refusal } from "@/lib/api/forward"
import { TAGS } from "@/lib/cache-manifest"
import { dayTurnToken } from "@/lib/day-turn"

/** Called by this process itself at midnight: the next visit of any page renders it anew. */
export function POST(request: Request): Response {
  if (request.headers.get("x-day-turn") !== dayTurnToken()) return refusal("NOT_FOUND")
  revalidateTag(TAGS.catalogue, { expire: 0 })
  revalidateTag(TAGS.outlets, { expire: 0 })
  return new Response(null, { status: 204 })
}
