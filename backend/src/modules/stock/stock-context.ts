import { AsyncLocalStorage } from "node:async_hooks"

/** Why stock moves: a word of the ledger's vocabulary, the paper behind it, who did it. */
export type StockCause = { cause: string; reference?: string; actor?: string }

/** Only what is read from a request; the sign-in is known later than the start of the context. */
type RequestLike = {
  method: string
  originalUrl: string
  auth_context?: { actor_type?: string; actor_id?: string }
}

const storage = new AsyncLocalStorage<() => StockCause>()

/** Runs the rest of a request with a cause read from its route at the moment stock moves. */
export function withRequestCause<T>(req: RequestLike, work: () => T): T {
  return storage.run(() => causeOfRequest(req), work)
}

/** Runs work of ours that moves stock through Medusa's own workflows, with its cause. */
export function withCause<T>(cause: StockCause, work: () => T): T {
  return storage.run(() => cause, work)
}

/** The cause in force here, if any. Without one the ledger says `unknown`, which is an alarm. */
export function currentCause(): StockCause | undefined {
  return storage.getStore()?.()
}

/**
 * Medusa's own routes, read as causes. The order of the rules matters: the first that fits wins.
 * Everything else that an office user does to a level by hand is an `adjust`.
 */
const RULES: [RegExp, string][] = [
  [/^\/admin\/(returns|claims|exchanges)/, "return"],
  [/^\/admin\/orders\/[^/]+\/fulfillments/, "web-fulfilment"],
  [/^\/admin\/fulfillments/, "web-fulfilment"],
  [/^\/admin\//, "adjust"],
  [/^\/store\//, "web-order"],
]

export function causeOfRequest(req: RequestLike): StockCause {
  const path = req.originalUrl.split("?")[0] ?? ""
  const cause = RULES.find(([pattern]) => pattern.test(path))?.[1] ?? "unknown"
  const { actor_type: type, actor_id: id } = req.auth_context ?? {}
  return {
    cause,
    reference: referenceOf(path),
    actor: type && id ? `${type}:${id}` : undefined,
  }
}

const SUBJECT: Record<string, string> = {
  orders: "order",
  returns: "return",
  claims: "claim",
  exchanges: "exchange",
}

/** `/admin/orders/order_1/fulfillments` is about `order:order_1`; other routes name themselves. */
function referenceOf(path: string): string {
  const [, , plural = "", id] = path.split("/")
  const subject = SUBJECT[plural]
  return subject && id ? `${subject}:${id}` : path
}
