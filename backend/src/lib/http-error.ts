import type { MedusaNextFunction, MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { MedusaError } from "@medusajs/framework/utils"
import { ERROR_REGISTRY, type ErrorCode } from "@ocop/contracts"
import { OUR_ROUTES } from "./our-routes"

/** A refusal on purpose: the client meets `{code, message, details}` with the registry's status. */
export class Refusal extends Error {
  constructor(
    readonly code: ErrorCode,
    readonly details: unknown = null,
  ) {
    super(ERROR_REGISTRY[code].message)
    this.name = "Refusal"
  }
}

/** Ends a request with a registered refusal. */
export function refuse(code: ErrorCode, details: unknown = null): never {
  throw new Refusal(code, details)
}

const { Types } = MedusaError

/** Medusa's error types keep the status that its own handler gives them. */
const BY_TYPE: Record<string, { status: number; code: ErrorCode }> = {
  [Types.CONFLICT]: { status: 409, code: "CONFLICT" },
  [Types.UNAUTHORIZED]: { status: 401, code: "UNAUTHENTICATED" },
  [Types.FORBIDDEN]: { status: 403, code: "FORBIDDEN" },
  [Types.PAYMENT_AUTHORIZATION_ERROR]: { status: 422, code: "INVALID_REQUEST" },
  [Types.DUPLICATE_ERROR]: { status: 422, code: "INVALID_REQUEST" },
  [Types.NOT_ALLOWED]: { status: 400, code: "INVALID_REQUEST" },
  [Types.INVALID_DATA]: { status: 400, code: "INVALID_REQUEST" },
  [Types.NOT_FOUND]: { status: 404, code: "NOT_FOUND" },
}

/** Errors of Express and its body parser carry their status and say whether to show it. */
const BY_STATUS: Record<number, ErrorCode> = {
  400: "INVALID_REQUEST",
  401: "UNAUTHENTICATED",
  403: "FORBIDDEN",
  404: "NOT_FOUND",
  413: "PAYLOAD_TOO_LARGE",
  415: "UNSUPPORTED_MEDIA",
  429: "TOO_MANY_REQUESTS",
}

/** What Postgres says of a text with a zero byte: as a value, in JSON, and inside a statement. */
const UNSTORABLE =
  /invalid byte sequence for encoding|unsupported Unicode escape sequence|invalid message format$/

const isCode = (text: string): text is ErrorCode => Object.hasOwn(ERROR_REGISTRY, text)

export type ErrorAnswer = {
  status: number
  body: { code: ErrorCode; message: string; details: unknown; type?: string }
}

const answer = (code: ErrorCode, details: unknown = null): ErrorAnswer => ({
  status: ERROR_REGISTRY[code].status,
  body: { code, message: ERROR_REGISTRY[code].message, details },
})

/** What a client is told about an error. Faults of ours never show their text. */
export function answerTo(error: unknown): ErrorAnswer {
  if (error instanceof Refusal) return answer(error.code, error.details)
  // Errors that come out of a workflow are plain objects in the shape of an error.
  const { message, type, name, status, expose } = (error ?? {}) as ErrorLike
  if (typeof status === "number" && expose !== undefined) {
    return answer(BY_STATUS[status] ?? (expose ? "INVALID_REQUEST" : "INTERNAL"))
  }
  if (UNSTORABLE.test(String(message))) return answer("INVALID_REQUEST")
  const known = BY_TYPE[String(type ?? name)]
  if (!known || typeof message !== "string") return answer("INTERNAL")
  const [named = ""] = /^[A-Z][A-Z_]+(?= |$)/.exec(message) ?? []
  if (isCode(named)) return answer(named, message.slice(named.length).trim() || null)
  const code = /STOCK_SHORT|not enough stock/i.test(message) ? "STOCK_SHORT" : known.code
  // Medusa's dashboard shows `message` and reads `type`: both stay beside our code.
  return { status: known.status, body: { code, message, details: null, type: String(type) } }
}

/**
 * Gives a refusal that a guard of Medusa answered by itself (`{ message }`) the one error shape.
 * Anything else stays as it is.
 */
export function shaped(status: number, body: unknown): unknown {
  const code = BY_STATUS[status]
  if (!code || typeof body !== "object" || body === null || "code" in body) return body
  const { message } = body as ErrorLike
  if (typeof message !== "string") return body
  return { ...body, ...answer(code).body, message }
}

type ErrorLike = Partial<Record<"message" | "type" | "name" | "status" | "expose", unknown>>

/** The one error handler of all branches. */
export function errorHandler(
  error: unknown,
  req: MedusaRequest,
  res: MedusaResponse,
  next: MedusaNextFunction,
): void {
  if (res.headersSent) {
    next(error)
    return
  }
  const { status, body } = answerTo(error)
  if (status >= 500) console.error(`${req.method} ${req.path}`, error)
  if (status === 429 || status === 503) res.setHeader("retry-after", "5")
  // The dashboard reads more than our clients, who meet exactly one shape.
  const { type: _type, ...plain } = body
  res.status(status).json(OUR_ROUTES.test(req.originalUrl) ? plain : body)
}
