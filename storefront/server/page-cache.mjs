import { promisify } from "node:util"
import { gunzip, gzip } from "node:zlib"
import { withLateScripts } from "./late-scripts.mjs"

/** How long a page is handed out again before Next is asked whether it still holds, milliseconds. */
const LIFETIME_MS = 1000
/** How long the others get a page as it was while one visitor's fetch asks Next, milliseconds. */
const PATIENCE_MS = 2000
/** Compressed pages kept at most, bytes. A page is about thirty thousand. */
const MOST_BYTES = 16 * 1024 * 1024
/** Calls after which any page may look different. */
const CHANGES = new Set(["/api/revalidate", "/api/day-turn"])
const GZIP = /(^|,)\s*gzip\s*(,|$)/i
const OF_THE_ANSWER = new Set(["connection", "date", "keep-alive", "transfer-encoding"])
/** What Next's own router and renderer put on a request: such an answer is not the page. */
const NOT_A_VISIT = /^(rsc|range|next-|x-nextjs-|x-middleware-|x-prerender-)/
const OF_THE_PAGE = ["cache-control", "etag", "vary"]

/** A page as a browser first asks for it: what Next's own router fetches has further headers. */
function isPageVisit({ method, url = "", headers }) {
  return (
    method === "GET" &&
    !url.includes("?") &&
    GZIP.test(headers["accept-encoding"] ?? "") &&
    !Object.keys(headers).some((name) => NOT_A_VISIT.test(name)) &&
    !(headers.cookie ?? "").includes("__prerender_bypass")
  )
}

/** A whole page that is the same for everybody. */
function isSharedPage(response) {
  return (
    response.statusCode === 200 &&
    /\bs-maxage=/.test(String(response.getHeader("cache-control"))) &&
    String(response.getHeader("content-type")).startsWith("text/html") &&
    response.getHeader("content-encoding") === "gzip" &&
    !response.hasHeader("set-cookie")
  )
}

/** Only what Next itself took out of its cache of such pages. */
const isKept = (response) =>
  isSharedPage(response) && response.getHeader("x-nextjs-cache") === "HIT"

const unpack = promisify(gunzip)
const pack = promisify(gzip)

/** The page as it goes out. One that cannot be read goes out as Next wrote it. */
async function finished(body) {
  try {
    const page = withLateScripts((await unpack(body)).toString())
    return page === null ? body : await pack(page)
  } catch {
    return body
  }
}

/** Holds a shared page back until it is whole, and finishes it; answers the body that was sent. */
function pageOf(response) {
  const chunks = []
  const { write, end } = response
  let isHeld
  let body
  const hold = ([chunk, encoding]) => {
    isHeld ??= isSharedPage(response)
    if (!isHeld) return false
    if (typeof chunk === "string")
      chunks.push(Buffer.from(chunk, typeof encoding === "string" ? encoding : undefined))
    else if (chunk instanceof Uint8Array) chunks.push(Buffer.from(chunk))
    return true
  }
  response.write = (...written) => (hold(written) ? true : write.apply(response, written))
  response.end = (...written) => {
    if (!hold(written)) return end.apply(response, written)
    finished(Buffer.concat(chunks)).then((page) => {
      body = page
      end.call(response, page)
    })
    return response
  }
  return () => body
}

function send(request, response, { headers, body }) {
  const wanted = (request.headers["if-none-match"] ?? "").split(/\s*,\s*/)
  if (headers.etag && wanted.includes(headers.etag)) {
    const kept = OF_THE_PAGE.flatMap((name) => (headers[name] ? [[name, headers[name]]] : []))
    response.writeHead(304, Object.fromEntries(kept)).end()
    return
  }
  response.writeHead(200, { ...headers, "content-length": body.length }).end(body)
}

/**
 * Hands out pages that are the same for everybody with their scripts behind the first paint, and
 * cached ones as they were sent a moment ago. Next compresses a page and works out its
 * ETag anew for every visitor, most of a visit's cost; here that happens once a second. Nothing is
 * kept that Next does not call a hit of its own cache, nothing across a call that changes pages.
 *
 * `pass` hands a request on to Next. `now` is a clock in milliseconds.
 */
export function createPageCache({ pass, now = Date.now, mostBytes = MOST_BYTES }) {
  const pages = new Map()
  let bytes = 0
  let changes = 0

  const forget = (url) => {
    bytes -= pages.get(url)?.body.length ?? 0
    pages.delete(url)
  }
  const keep = (url, page) => {
    forget(url)
    pages.set(url, page)
    bytes += page.body.length
    for (const oldest of pages.keys()) {
      if (bytes <= mostBytes) break
      forget(oldest)
    }
  }
  const clear = () => {
    changes += 1
    pages.clear()
    bytes = 0
  }

  return (request, response) => {
    const { url = "" } = request
    if (CHANGES.has(url)) response.once("close", clear)
    if (!isPageVisit(request)) return pass(request, response)
    const known = pages.get(url)
    // All who come in the moment a page runs out would have Next compress it, each for themselves.
    const held = known?.asking ? known.until + PATIENCE_MS : known?.until
    if (known && now() < held) return send(request, response, known)
    if (known) known.asking = true
    const before = changes
    const body = pageOf(response)
    response.once("close", () => {
      if (known) known.asking = false
    })
    response.once("finish", () => {
      if (before !== changes) return
      if (!isKept(response)) return forget(url)
      const headers = Object.entries(response.getHeaders()).filter(
        ([name]) => !OF_THE_ANSWER.has(name.toLowerCase()),
      )
      keep(url, {
        until: now() + LIFETIME_MS,
        headers: Object.fromEntries(headers),
        body: body(),
      })
    })
    return pass(request, response)
  }
}
