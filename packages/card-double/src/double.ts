import { createServer, type IncomingMessage, type Server } from "node:http"
import { type Hook, tell } from "./events.js"
import { type Form, parseForm } from "./form.js"
import { type Answer, idempotency } from "./idempotency.js"
import {
  cancelIntent,
  confirmIntent,
  createIntent,
  type Intent,
  publicView,
  refundIntent,
} from "./intents.js"
import { PAGE_SCRIPT } from "./page-script.js"
import { invalid, isRefusal, refusal } from "./refusal.js"

export type DoubleOptions = {
  /** 0 takes any free port. */
  port: number
  secretKey: string
  webhookSecret: string
  /** Where events go; null tells nobody. */
  webhookUrl: string | null
}

export type Double = {
  url: string
  /** Intents by id, as they stand. */
  intents: ReadonlyMap<string, Intent>
  stop: () => Promise<void>
}

const MOST_BYTES = 65_536

async function bodyOf(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = []
  let size = 0
  for await (const part of request) {
    size += part.length
    if (size > MOST_BYTES) return ""
    parts.push(part)
  }
  return Buffer.concat(parts).toString("utf8")
}

const toAnswer = (result: unknown): Answer =>
  isRefusal(result)
    ? { status: result.status, body: { error: result.error } }
    : { status: 200, body: result }

const missing = (id: string) =>
  toAnswer(
    refusal(404, "invalid_request_error", `No such payment_intent: '${id}'`, {
      code: "resource_missing",
    }),
  )

/** Starts a stand-in for Stripe that forgets everything when it stops. */
export async function startDouble(options: DoubleOptions): Promise<Double> {
  const intents = new Map<string, Intent>()
  const keys = idempotency()
  const hook: Hook | null = options.webhookUrl
    ? { url: options.webhookUrl, secret: options.webhookSecret }
    : null

  function confirm(id: string, form: Form): Answer {
    const intent = intents.get(id)
    if (!intent) return missing(id)
    const result = confirmIntent(intent, form)
    if (isRefusal(result)) return toAnswer(result)
    if (hook) void tell(hook, "payment_intent.succeeded", { ...result })
    return toAnswer(publicView(result))
  }

  function act(method: string, path: string, form: Form): Answer {
    const [, , kind = "", id = "", verb = ""] = path.split("/")
    if (kind === "refunds" && method === "POST") {
      const intent = intents.get(form.get("payment_intent") ?? "")
      return intent ? toAnswer(refundIntent(intent, form)) : missing("")
    }
    if (kind !== "payment_intents") {
      return toAnswer(refusal(404, "invalid_request_error", `Unrecognized request URL (${path})`))
    }
    if (id === "" && method === "POST") {
      const made = createIntent(form)
      if (!isRefusal(made)) intents.set(made.id, made)
      return toAnswer(made)
    }
    const intent = intents.get(id)
    if (!intent) return missing(id)
    if (verb === "cancel" && method === "POST") {
      const ended = cancelIntent(intent)
      if (hook && !isRefusal(ended)) void tell(hook, "payment_intent.canceled", { ...ended })
      return toAnswer(ended)
    }
    if (verb === "" && method === "GET") return toAnswer(intent)
    return toAnswer(invalid(`Unrecognized request URL (${method}: ${path})`))
  }

  /** The shop's server: its secret key, and one answer for one idempotency key. */
  function server(request: IncomingMessage, path: string, body: string): Answer {
    if (request.headers.authorization !== `Bearer ${options.secretKey}`) {
      return toAnswer(refusal(401, "invalid_request_error", "Invalid API Key provided"))
    }
    const key = request.headers["idempotency-key"]
    const method = request.method ?? ""
    if (typeof key !== "string") return act(method, path, parseForm(body))
    const said = `${method} ${path} ${body}`
    const known = keys.find(key, said)
    if (known) return isRefusal(known) ? toAnswer(known) : known
    // A copy: what is answered again is what was answered, not what became of it.
    const answer = structuredClone(act(method, path, parseForm(body)))
    keys.keep(key, said, answer)
    return answer
  }

  const http: Server = createServer(async (request, response) => {
    const path = (request.url ?? "/").split("?")[0] ?? "/"
    if (request.method === "GET" && (path === "/stripe.js" || path === "/health")) {
      const type = path === "/health" ? "text/plain" : "text/javascript; charset=utf-8"
      response.writeHead(200, { "content-type": type })
      response.end(path === "/health" ? "ok" : PAGE_SCRIPT)
      return
    }
    const body = await bodyOf(request)
    const page = /^\/v1\/payment_intents\/(\w+)\/confirm$/.exec(path)
    const { status, body: answer } =
      page && request.method === "POST"
        ? confirm(page[1] ?? "", parseForm(body))
        : server(request, path, body)
    response.writeHead(status, { "content-type": "application/json" })
    response.end(JSON.stringify(answer))
  })
  await new Promise<void>((done, fail) => {
    http.once("error", fail)
    http.listen(options.port, "127.0.0.1", done)
  })
  const address = http.address()
  const port = typeof address === "object" && address ? address.port : options.port
  return {
    url: `http://127.0.0.1:${port}`,
    intents,
    stop: () =>
      new Promise((done) => {
        http.close(() => done())
        http.closeAllConnections()
      }),
  }
}
