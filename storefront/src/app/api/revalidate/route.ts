import { timingSafeEqual } from "node:crypto"
import { revalidateTag } from "next/cache"
import { z } from "zod"
import { parseRequest, refusal } from "@/lib/api/forward"

const asked = z.strictObject({ tags: z.array(z.string().min(1).max(200)).min(1).max(50) })

function isFromBackend(request: Request): boolean {
  const secret = process.env.OCOP_REVALIDATE_SECRET ?? ""
  const given = Buffer.from(request.headers.get("authorization") ?? "")
  const wanted = Buffer.from(`Bearer ${secret}`)
  return secret.length >= 16 && given.length === wanted.length && timingSafeEqual(given, wanted)
}

/** The backend tells that pages under these tags are old; without the shared secret nothing is here. */
export async function POST(request: Request): Promise<Response> {
  if (!isFromBackend(request)) return refusal("NOT_FOUND")
  const body = await parseRequest(request, asked)
  if (!body.ok) return body.response
  for (const tag of body.data.tags) revalidateTag(tag, { expire: 0 })
  return Response.json({ ok: true })
}
