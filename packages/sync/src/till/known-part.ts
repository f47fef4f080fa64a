import type { AnswerParser } from "./read-reply.js"

type Issue = { code?: string; path: readonly PropertyKey[]; keys?: readonly string[] }
type StrictParser<T> = {
  safeParse: (
    value: unknown,
  ) => { success: true; data: T } | { success: false; error: { issues: readonly Issue[] } }
}
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
 * Hears of an answer what this build knows, where a server of a later build says more: the till may not
 * change builds before the customer is gone, and what it sold may not wait for that. Not for prices and
 * their rules, where what is not known may be a condition.
 */
export const knownPart = <T>(parser: StrictParser<T>): AnswerParser<T> => ({
  safeParse: (body) => {
    const parsed = parser.safeParse(body)
    if (parsed.success) return parsed
    const { issues } = parsed.error
    const isOnlyMore = issues.every(({ code }) => code === "unrecognized_keys")
    return isOnlyMore ? parser.safeParse(without(body, issues)) : parsed
  },
})
