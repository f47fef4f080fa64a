import { errorBody } from "@ocop/contracts"
import type { CallEnd } from "./sync-events.js"

type Issue = { code?: string; path: readonly PropertyKey[]; keys?: readonly string[] }
type Parsed<T> =
  | { success: true; data: T }
  | { success: false; error?: { issues: readonly Issue[] } }
/** Reads an answer by its contract; a zod schema is one. */
export type AnswerParser<T> = { safeParse: (value: unknown) => Parsed<T> }

/** A reply as it came over the wire; `body` is undefined where it was not JSON. */
export type Reply = { status: number; body: unknown }

const unreachable = (why: Extract<CallEnd<never>, { kind: "unreachable" }>["why"]) =>
  ({ kind: "unreachable", why }) as const

type Node = { [key: PropertyKey]: Node | undefined }

function without(body: unknown, issues: readonly Issue[]): unknown {
  const copy = structuredClone(body)
  for (const { path, keys = [] } of issues) {
    const owner = path.reduce<Node | undefined>((node, key) => node?.[key], copy as Node)
    for (const key of keys) delete owner?.[key]
  }
  return copy
}

/**
 * A server of a later build says more than this one knows. The till hears what it does know: it may
 * not change builds before the customer is gone, and its sales may not wait for that.
 */
function parse<T>(body: unknown, parser: AnswerParser<T>): Parsed<T> {
  const parsed = parser.safeParse(body)
  if (parsed.success) return parsed
  const issues = parsed.error?.issues ?? []
  const isOnlyMore = issues.every(({ code }) => code === "unrecognized_keys")
  if (issues.length === 0 || !isOnlyMore) return parsed
  return parser.safeParse(without(body, issues))
}

/**
 * What a reply means. Only what has the contract's own shape is the server's word: a sign-in page
 * that answers 200, a proxy's error or half an answer acknowledges nothing.
 */
export function readReply<T>({ status, body }: Reply, parser: AnswerParser<T>): CallEnd<T> {
  if (status >= 200 && status < 300) {
    const parsed = parse(body, parser)
    return parsed.success ? { kind: "ok", data: parsed.data } : unreachable("foreign-answer")
  }
  const refusal = errorBody.safeParse(body)
  if (!refusal.success) return unreachable("foreign-answer")
  if (status === 429 || status === 503) return unreachable("busy")
  if (status >= 500) return unreachable("server-error")
  return { kind: "refused", status, error: refusal.data }
}
