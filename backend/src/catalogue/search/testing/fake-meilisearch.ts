import { createServer, type IncomingMessage } from "node:http"
import type { AddressInfo } from "node:net"
import {
  emptyIndex,
  type FakeDocument,
  type FakeIndex,
  type FakeSettings,
  Refusal,
  searchFakeIndex,
} from "./fake-index"

type Json = Record<string, unknown>
type Task = Json & { uid: number; status: "enqueued" | "processing" | "succeeded" | "failed" }
type Answer = { status: number; body: unknown }

const SETTINGS = new Set([
  "searchableAttributes",
  "filterableAttributes",
  "displayedAttributes",
  "sortableAttributes",
  "rankingRules",
  "stopWords",
  "synonyms",
  "typoTolerance",
  "faceting",
  "pagination",
])
const ID = /^[A-Za-z0-9_-]{1,511}$/
/** How long a task waits before it does anything: the real queue is never instant. */
const TASK_MS = 3

export type FakeMeilisearch = {
  host: string
  apiKey: string
  /** Requests so far, as `POST /indexes`. */
  calls: string[]
  /** The next task of this type fails, as it would for want of space. */
  failNext: (type: string) => void
  close: () => Promise<void>
}

async function bodyOf(request: IncomingMessage): Promise<unknown> {
  if (request.method === "GET" || request.method === "DELETE") return undefined
  if (!request.headers["content-type"]?.startsWith("application/json")) {
    throw new Refusal(415, "missing_content_type", "A Content-Type header is missing.")
  }
  let text = ""
  for await (const chunk of request) text += chunk
  try {
    return JSON.parse(text)
  } catch {
    throw new Refusal(400, "malformed_payload", "The json payload provided is malformed.")
  }
}

/**
 * Meilisearch's HTTP interface as far as a driver needs it, with its refusals: keys, content types,
 * broken JSON, unknown settings and filters; what is written shows when its task is done, not
 * before. Relevance is a sketch of the real one.
 */
export async function startFakeMeilisearch(
  apiKey = "fake-master-key-0123",
): Promise<FakeMeilisearch> {
  const indexes = new Map<string, FakeIndex>()
  const tasks = new Map<number, Task>()
  const calls: string[] = []
  let failing: string | undefined
  let queue = Promise.resolve()

  const need = (uid: string): FakeIndex => {
    const index = indexes.get(uid)
    if (!index) throw new Refusal(404, "index_not_found", `Index \`${uid}\` not found.`)
    return index
  }

  function enqueue(type: string, indexUid: string | null, work: () => void): Answer {
    const enqueuedAt = new Date().toISOString()
    const task: Task = {
      uid: tasks.size,
      indexUid,
      status: "enqueued",
      type,
      enqueuedAt,
      error: null,
    }
    tasks.set(task.uid, task)
    queue = queue.then(async () => {
      await new Promise((resolve) => setTimeout(resolve, TASK_MS))
      try {
        if (failing === type) {
          failing = undefined
          throw new Refusal(422, "no_space_left_on_device", "There is no more space left.")
        }
        work()
        task.status = "succeeded"
      } catch (error) {
        const { code, message } = error as Refusal
        Object.assign(task, { status: "failed", error: { message, code, type: "invalid_request" } })
      }
    })
    const { uid: taskUid } = task
    return { status: 202, body: { taskUid, indexUid, status: "enqueued", type, enqueuedAt } }
  }

  function putDocuments(uid: string, documents: FakeDocument[]): void {
    const index = indexes.get(uid) ?? emptyIndex("id")
    indexes.set(uid, index)
    for (const document of documents) {
      if (!ID.test(String(document.id))) {
        const message = `Document identifier \`${document.id}\` is invalid.`
        throw new Refusal(400, "invalid_document_id", message)
      }
    }
    for (const document of documents) index.documents.set(document.id, document)
  }

  function ofIndex(method: string, uid: string, rest: string, url: URL, body: unknown): Answer {
    const route = `${method} ${rest}`
    if (route === "GET ") {
      return { status: 200, body: { uid, primaryKey: need(uid).primaryKey } }
    }
    if (route === "DELETE ") {
      return enqueue("indexDeletion", uid, () => {
        need(uid)
        indexes.delete(uid)
      })
    }
    if (route === "PATCH settings") {
      const unknown = Object.keys(body as Json).find((key) => !SETTINGS.has(key))
      if (unknown) throw new Refusal(400, "bad_request", `Unknown field \`${unknown}\``)
      return enqueue("settingsUpdate", uid, () => {
        const index = indexes.get(uid) ?? emptyIndex(null)
        indexes.set(uid, index)
        Object.assign(index.settings, body as Partial<FakeSettings>)
      })
    }
    if (route === "POST documents") {
      return enqueue("documentAdditionOrUpdate", uid, () =>
        putDocuments(uid, body as FakeDocument[]),
      )
    }
    if (route === "POST documents/delete-batch") {
      return enqueue("documentDeletion", uid, () => {
        for (const id of body as string[]) need(uid).documents.delete(id)
      })
    }
    if (route === "GET documents") {
      const fields = url.searchParams.get("fields")?.split(",")
      const offset = Number(url.searchParams.get("offset") ?? 0)
      const limit = Number(url.searchParams.get("limit") ?? 20)
      const all = [...need(uid).documents.values()]
      const results = all
        .slice(offset, offset + limit)
        .map((one) =>
          Object.fromEntries(Object.entries(one).filter(([k]) => fields?.includes(k) ?? true)),
        )
      return { status: 200, body: { results, offset, limit, total: all.length } }
    }
    throw new Refusal(404, "not_found", "no such route")
  }

  function answer(method: string, url: URL, body: unknown): Answer {
    const [first = "", second = "", ...rest] = url.pathname.slice(1).split("/")
    if (first === "indexes" && second) return ofIndex(method, second, rest.join("/"), url, body)
    if (first === "indexes" && method === "POST") {
      const { uid, primaryKey } = body as { uid: string; primaryKey: string | null }
      return enqueue("indexCreation", uid, () => {
        if (indexes.has(uid)) {
          throw new Refusal(409, "index_already_exists", `Index \`${uid}\` already exists.`)
        }
        indexes.set(uid, emptyIndex(primaryKey))
      })
    }
    if (first === "swap-indexes") {
      return enqueue("indexSwap", null, () => {
        for (const {
          indexes: [a, b],
        } of body as { indexes: [string, string] }[]) {
          const [left, right] = [need(a), need(b)]
          indexes.set(a, right).set(b, left)
        }
      })
    }
    if (first === "multi-search") {
      const { queries } = body as { queries: (Json & { indexUid: string })[] }
      const results = queries.map((query) => searchFakeIndex(need(query.indexUid), query))
      return { status: 200, body: { results } }
    }
    if (first === "tasks") {
      const task = tasks.get(Number(second))
      if (!task) throw new Refusal(404, "task_not_found", `Task \`${second}\` not found.`)
      return { status: 200, body: task }
    }
    throw new Refusal(404, "not_found", "no such route")
  }

  const server = createServer(async (request, response) => {
    const send = (status: number, body: unknown) => {
      response.writeHead(status, { "content-type": "application/json" })
      response.end(JSON.stringify(body))
    }
    try {
      const { method = "GET" } = request
      const url = new URL(request.url ?? "/", "http://fake")
      calls.push(`${method} ${url.pathname}`)
      const given = request.headers.authorization
      if (!given) {
        const message = "The Authorization header is missing. It must use the bearer authorization."
        throw new Refusal(401, "missing_authorization_header", message, "auth")
      }
      if (given !== `Bearer ${apiKey}`) {
        throw new Refusal(403, "invalid_api_key", "The provided API key is invalid.", "auth")
      }
      const { status, body } = answer(method, url, await bodyOf(request))
      send(status, body)
    } catch (error) {
      if (!(error instanceof Refusal)) throw error
      const { status, message, code, type } = error
      send(status, { message, code, type, link: `https://docs.meilisearch.com/errors#${code}` })
    }
  })
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve))
  return {
    host: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    apiKey,
    calls,
    failNext: (type) => {
      failing = type
    },
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections()
        server.close(() => resolve())
      }),
  }
}
