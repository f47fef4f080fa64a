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

/** Only what Next itself took out of its cache of pages that are the same for everybody. */
function isSharedPage(response) {
  return (
    response.statusCode === 200 &&
    response.getHeader("x-nextjs-cache") === "HIT" &&
    /\bs-maxage=/.test(String(response.getHeader("cache-control"))) &&
    response.getHeader("content-encoding") === "gzip" &&
    !response.hasHeader("set-cookie")
  )
}

/** Keeps what is written to `response`; answers the whole body once it has been sent. */
function bodyOf(response) {
  const chunks = []
  const keep = (chunk, encoding) => {
    if (typeof chunk === "string") chunks.push(Buffer.from(chunk, encoding))
    else if (chunk instanceof Uint8Array) chunks.push(Buffer.from(chunk))
  }
  const { write, end } = response
  response.write = (chunk, encoding, done) => {
    keep(chunk, typeof encoding === "string" ? encoding : undefined)
    return write.call(response, chunk, encoding, done)
  }
  response.end = (chunk, encoding, done) => {
    keep(chunk, typeof encoding === "string" ? encoding : undefined)
    return end.call(response, chunk, encoding, done)
  }
  return () => Buffer.concat(chunks)
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
 * Hands out cached pages as they were sent a moment ago. Next compresses a page and works out its
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
    const body = bodyOf(response)
    response.once("close", () => {
      if (known) known.asking = false
    })
    response.once("finish", () => {
      if (before !== changes) return
      if (!isSharedPage(response)) return forget(url)
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
