import "server-only"
import { ERROR_REGISTRY, type ErrorCode, errorBody } from "@ocop/contracts"
import type { z } from "zod"
import { backendUrl } from "../env"
import { backendHeaders } from "./backend"

const NEVER_CACHED = { "cache-control": "no-store" }
const MAX_BODY_BYTES = 65_536

/** A refusal of ours in the one error shape. */
export function refusal(code: ErrorCode, details?: unknown): Response {
  const { status, message } = ERROR_REGISTRY[code]
  return Response.json({ code, message, details }, { status, headers: NEVER_CACHED })
}

/** The JSON body of a request as its contract has it, or the refusal to send back. */
export async function parseRequest<S extends z.ZodType>(
  request: Request,
  schema: S,
): Promise<{ ok: true; data: z.output<S> } | { ok: false; response: Response }> {
  const text = await request.text()
  if (text.length > MAX_BODY_BYTES) return { ok: false, response: refusal("PAYLOAD_TOO_LARGE") }
  const parsed = schema.safeParse(parseJson(text))
  if (parsed.success) return { ok: true, data: parsed.data }
  return { ok: false, response: refusal("INVALID_REQUEST", parsed.error.issues) }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

type Forward<S extends z.ZodType> = {
  path: string
  answer: S
  body?: unknown
  headers?: Record<string, string>
  /** GET without a body and POST with one, where nothing is said. */
  method?: "DELETE"
}

/**
 * Calls the backend and passes its status and body on: answers checked against their contract,
 * refusals in their own shape. A backend that is away is UNAVAILABLE; nothing is cached.
 */
export async function forward<S extends z.ZodType>(options: Forward<S>): Promise<Response> {
  const { path, answer, body, headers = {}, method } = options
  const sent = await fetch(`${backendUrl()}${path}`, {
    method: method ?? (body === undefined ? "GET" : "POST"),
    headers: backendHeaders(
      body === undefined ? headers : { "content-type": "application/json", ...headers },
    ),
    body: body === undefined ? undefined : JSON.stringify(body),
    cache: "no-store",
    signal: AbortSignal.timeout(15_000),
  }).catch(() => null)
  if (!sent) return refusal("UNAVAILABLE")
  const json: unknown = await sent.json().catch(() => null)
  if (sent.ok) {
    return Response.json(answer.parse(json), { status: sent.status, headers: NEVER_CACHED })
  }
  const refused = errorBody.safeParse(json)
  if (!refused.success) return refusal(sent.status === 404 ? "NOT_FOUND" : "UNAVAILABLE")
  return Response.json(refused.data, { status: sent.status, headers: NEVER_CACHED })
}
