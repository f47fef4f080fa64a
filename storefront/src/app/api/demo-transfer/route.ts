import { demoTransfer } from "@ocop/contracts"
import { z } from "zod"
import { forward, parseRequest } from "@/lib/api/forward"

/** Pays by the made-up bank; the backend knows whether there is one. */
export async function POST(request: Request): Promise<Response> {
  const asked = await parseRequest(request, demoTransfer)
  if (!asked.ok) return asked.response
  return await forward({
    path: "/store/demo-transfers",
    answer: z.strictObject({ ok: z.boolean() }),
    body: asked.data,
  })
}
