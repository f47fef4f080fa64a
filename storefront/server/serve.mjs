// Next's standalone server with the page cache before it. Next offers no place between its socket
// and its handler but a custom server, which a standalone build does not support.
import http from "node:http"
import { createPageCache } from "./page-cache.mjs"

const { createServer } = http
http.createServer = (...args) => {
  const pass = args.pop()
  return createServer(...args, typeof pass === "function" ? createPageCache({ pass }) : pass)
}
await import(new URL("../server.js", import.meta.url).href)
