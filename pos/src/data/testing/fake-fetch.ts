import type { FakeServer } from "./fake-server"

/** What happens to one call between the till and the server. */
export type Fault =
  | "none"
  | "offline"
  /** The server never hears of it. */
  | "drop-request"
  /** The server does it, the answer is lost. */
  | "drop-answer"
  /** The request arrives twice. */
  | "double"
  /** A hotel's sign-in page answers 200 with HTML. */
  | "captive"
  | "server-error"
  /** The whole batch is refused in the error shape. */
  | "refuse-batch"

const refused = { code: "INVALID_REQUEST", message: "planned", details: null }

/** A `fetch` that speaks to the fake server in the same process, with a fault chosen per call. */
export function fakeFetch(
  server: FakeServer,
  faultOf: (path: string, body: string) => Fault = () => "none",
): typeof fetch {
  return async (input, init) => {
    const url = new URL(String(input), "http://till.test")
    const path = `${url.pathname.replace(/^\/pos-api/, "/pos")}${url.search}`
    const body = typeof init?.body === "string" ? init.body : ""
    const fault = faultOf(path, body)
    if (fault === "offline" || fault === "drop-request") throw new TypeError("network is down")
    if (fault === "captive") {
      return new Response("<html><body>Wi-Fi miễn phí</body></html>", {
        status: 200,
        headers: { "content-type": "text/html" },
      })
    }
    if (fault === "server-error")
      return Response.json({ code: "INTERNAL", message: "x" }, { status: 500 })
    if (fault === "refuse-batch") return Response.json(refused, { status: 400 })
    const request = {
      method: init?.method ?? "GET",
      path,
      headers: Object.fromEntries(new Headers(init?.headers).entries()),
      body,
    }
    if (fault === "double") await server.handle(request)
    const answer = await server.handle(request)
    if (fault === "drop-answer") throw new TypeError("connection reset")
    return Response.json(answer.body, {
      status: answer.status,
      headers: { date: new Date().toUTCString() },
    })
  }
}
