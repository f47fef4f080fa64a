import { createServer, type IncomingMessage, type ServerResponse } from "node:http"

export type Asked = {
  method: string
  path: string
  query: URLSearchParams
  header: (name: string) => string
  body: Record<string, unknown>
}
export type Answered = { status: number; json: unknown }

async function read(request: IncomingMessage): Promise<Asked> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk as Buffer)
  const text = Buffer.concat(chunks).toString("utf8")
  const url = new URL(request.url ?? "/", "http://fake")
  return {
    method: request.method ?? "",
    path: url.pathname,
    query: url.searchParams,
    header: (name) => String(request.headers[name] ?? ""),
    body: text === "" ? {} : (JSON.parse(text) as Record<string, unknown>),
  }
}

function send(response: ServerResponse, { status, json }: Answered): void {
  if (json instanceof Uint8Array) {
    response.writeHead(status, { "content-type": "application/pdf" }).end(json)
    return
  }
  response.writeHead(status, { "content-type": "application/json" }).end(JSON.stringify(json))
}

/**
 * A carrier's server on a port of its own. `cut.next` lets it do what it is asked next and break the
 * line before the answer: the caller cannot know what happened.
 */
export async function startCarrier(answer: (asked: Asked) => Answered) {
  const cut = { next: "" }
  const server = createServer((request, response) => {
    void read(request).then((asked) => {
      const answered = answer(asked)
      if (cut.next !== "" && asked.path.includes(cut.next)) {
        cut.next = ""
        request.socket.destroy()
        return
      }
      send(response, answered)
    })
  })
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve))
  const address = server.address()
  const port = typeof address === "object" && address ? address.port : 0
  return {
    url: `http://127.0.0.1:${port}`,
    cut,
    stop: () => new Promise<void>((resolve) => server.close(() => resolve())),
  }
}
