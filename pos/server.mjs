// Serves the built till and passes /pos-api/* on to the backend's /pos/*.
// PORT (3001), HOST (127.0.0.1), BACKEND_URL (http://127.0.0.1:9000), POS_DIST (./dist).
// With POS_TLS_CERT and POS_TLS_KEY (PEM files) also by HTTPS, for the tablets of the shop:
// POS_TLS_PORT (3443), POS_TLS_HOST (0.0.0.0).
import { createReadStream, existsSync, readFileSync, statSync } from "node:fs"
import { createServer, request as httpRequest } from "node:http"
import { createServer as createTlsServer, request as httpsRequest } from "node:https"
import { dirname, extname, join, normalize, sep } from "node:path"
import { fileURLToPath } from "node:url"
import { gzipSync } from "node:zlib"

const root = process.env.POS_DIST ?? join(dirname(fileURLToPath(import.meta.url)), "dist")
const port = Number(process.env.PORT ?? 3001)
const host = process.env.HOST ?? "127.0.0.1"
const backend = new URL(process.env.BACKEND_URL ?? "http://127.0.0.1:9000")
const MAX_BODY = 5 * 1024 * 1024
const PROXY_TIMEOUT_MS = 30_000

const TYPES = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".woff2": "font/woff2",
  ".wasm": "application/wasm",
  ".webmanifest": "application/manifest+json",
  ".json": "application/json",
}

// `wasm-unsafe-eval` lets our own finder of bar codes be compiled; no script gains anything by it.
const SECURITY = {
  "content-security-policy":
    "default-src 'self'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self' data: blob:; font-src 'self'; connect-src 'self'; worker-src 'self'; manifest-src 'self'; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'",
  "x-content-type-options": "nosniff",
  "referrer-policy": "no-referrer",
  "x-frame-options": "DENY",
  "cross-origin-opener-policy": "same-origin",
  "permissions-policy": "camera=(self), usb=(self), serial=(self), geolocation=(), microphone=()",
}

/** The answer of the error registry for a backend that is not there. */
const UNAVAILABLE = JSON.stringify({ code: "UNAVAILABLE", message: "The service is not ready." })
const TOO_LARGE = JSON.stringify({
  code: "PAYLOAD_TOO_LARGE",
  message: "The request is too large.",
})

function answerJson(res, status, body) {
  if (res.headersSent) {
    res.destroy()
    return
  }
  res.writeHead(status, {
    ...SECURITY,
    "content-type": "application/json",
    "cache-control": "no-store",
  })
  res.end(body)
}

/** The till signs the backend's own path, so the body and the query pass through unchanged. */
function proxy(req, res, url) {
  if (Number(req.headers["content-length"] ?? 0) > MAX_BODY) {
    answerJson(res, 413, TOO_LARGE)
    return
  }
  const headers = { ...req.headers, host: backend.host }
  for (const name of ["connection", "cookie", "origin", "referer"]) delete headers[name]
  const send = backend.protocol === "https:" ? httpsRequest : httpRequest
  const upstream = send(
    {
      protocol: backend.protocol,
      hostname: backend.hostname,
      port: backend.port,
      method: req.method,
      path: url.replace(/^\/pos-api/, "/pos"),
      headers,
      timeout: PROXY_TIMEOUT_MS,
    },
    (from) => {
      res.writeHead(from.statusCode ?? 502, {
        ...from.headers,
        ...SECURITY,
        "cache-control": "no-store",
      })
      from.pipe(res)
    },
  )
  upstream.on("timeout", () => upstream.destroy(new Error("timeout")))
  upstream.on("error", () => answerJson(res, 503, UNAVAILABLE))
  res.on("close", () => upstream.destroy())
  let size = 0
  req.on("data", (chunk) => {
    size += chunk.length
    if (size > MAX_BODY) {
      upstream.destroy()
      answerJson(res, 413, TOO_LARGE)
    }
  })
  req.pipe(upstream)
}

function pathOf(url) {
  try {
    return normalize(decodeURIComponent(new URL(url, "http://till").pathname))
  } catch {
    return null
  }
}

const isText = (type) => /^(text|application)\/(?!octet)/.test(type) || type.includes("svg")
const acceptsGzip = (req) => /\bgzip\b/.test(req.headers["accept-encoding"] ?? "")

/** Gzipped files by path, made once for each version of the file. */
const packedFiles = new Map()

function packedFile(file) {
  const { mtimeMs, size } = statSync(file)
  const known = packedFiles.get(file)
  if (known && known.mtimeMs === mtimeMs && known.size === size) return known.bytes
  const bytes = gzipSync(readFileSync(file))
  packedFiles.set(file, { mtimeMs, size, bytes })
  return bytes
}

function serveFile(req, res, url) {
  const path = pathOf(url)
  if (path === null || path.includes("\0")) {
    res.writeHead(400, SECURITY).end()
    return
  }
  let file = join(root, path)
  const isInside = file === root || file.startsWith(root + sep)
  const isFile = isInside && existsSync(file) && statSync(file).isFile()
  if (!isFile) {
    // A missing asset must stay missing: a page in its place would be cached as a script.
    if (extname(path) !== "") {
      res.writeHead(404, { ...SECURITY, "content-type": "text/plain" }).end("not found")
      return
    }
    file = join(root, "index.html")
    if (!existsSync(file)) {
      res.writeHead(503, { ...SECURITY, "content-type": "text/plain" }).end("the till is not built")
      return
    }
  }
  const type = TYPES[extname(file)] ?? "application/octet-stream"
  const headers = { "content-type": type }
  const packed = isText(type) && acceptsGzip(req) ? packedFile(file) : null
  if (packed) Object.assign(headers, { "content-encoding": "gzip", vary: "accept-encoding" })
  const isImmutable = path.startsWith(`${sep}assets${sep}`)
  res.writeHead(200, {
    ...SECURITY,
    ...headers,
    "content-length": packed ? packed.length : statSync(file).size,
    "cache-control": isImmutable ? "public, max-age=31536000, immutable" : "no-cache",
  })
  if (req.method === "HEAD") res.end()
  else if (packed) res.end(packed)
  else createReadStream(file).pipe(res)
}

function answer(req, res) {
  const url = req.url ?? "/"
  if (url.startsWith("/pos-api/")) {
    proxy(req, res, url)
    return
  }
  if (url === "/health") {
    answerJson(res, 200, JSON.stringify({ ok: existsSync(join(root, "index.html")) }))
    return
  }
  if (req.method !== "GET" && req.method !== "HEAD") {
    res.writeHead(405, { ...SECURITY, allow: "GET, HEAD" }).end()
    return
  }
  serveFile(req, res, url)
}

/** Where it is served is told on the standard output, for whoever starts it and the launcher's log. */
function serve(server, scheme, at, on) {
  server.listen(at, on, () => process.stdout.write(`till: ${scheme}://${on}:${at}\n`))
}

serve(createServer(answer), "http", port, host)
const { POS_TLS_CERT: cert, POS_TLS_KEY: key } = process.env
if (cert && key) {
  const secure = createTlsServer({ cert: readFileSync(cert), key: readFileSync(key) }, answer)
  const { POS_TLS_PORT = "3443", POS_TLS_HOST = "0.0.0.0" } = process.env
  serve(secure, "https", Number(POS_TLS_PORT), POS_TLS_HOST)
}
for (const signal of ["SIGINT", "SIGTERM"]) process.on(signal, () => process.exit(0))
