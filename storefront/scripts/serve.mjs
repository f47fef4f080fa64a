// The built server, as in production. HOSTNAME must not be a bare 127.0.0.1: Next then answers
// rewritten pages with a redirect to themselves (vercel/next.js#94745).
import path from "node:path"
import { fileURLToPath } from "node:url"

process.env.HOSTNAME ??= "localhost"
const root = path.join(path.dirname(fileURLToPath(import.meta.url)), "..")
process.chdir(path.join(root, ".next/standalone/storefront"))
await import(path.join(process.cwd(), "server/serve.mjs"))
