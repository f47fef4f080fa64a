import { join } from "node:path"
import { repoRoot } from "../lib/paths.js"
import { backendEnv, backendServerFolder, childGuard, medusaRunner } from "./backend.js"
import type { ServiceSpec } from "./service.js"

/** Heap limits in MB. Together with Postgres the shop is to stay below 1.6 GB. */
const HEAP = { backend: 512, storefront: 320, pos: 64 }

function nodeArgs(heap: number, ...rest: string[]): string[] {
  return [`--max-old-space-size=${heap}`, "--require", childGuard, ...rest]
}

/** The built Medusa server. `env` may override anything, `OCOP_TODAY` among it. */
export function backendSpec(options: {
  databaseUrl: string
  port: number
  host?: string
  logFile: string
  env?: NodeJS.ProcessEnv
  name?: string
}): ServiceSpec {
  const { databaseUrl, port, host = "127.0.0.1", logFile, env } = options
  return {
    name: options.name ?? "backend",
    args: nodeArgs(HEAP.backend, medusaRunner, "start", JSON.stringify({ port, host })),
    cwd: backendServerFolder,
    env: backendEnv(databaseUrl, { PORT: String(port), ...env }),
    port,
    healthPath: "/health",
    logFile,
  }
}

/** The storefront: Next's standalone server, a copy of the built one in `folder`. */
export function storefrontSpec(options: {
  folder: string
  /** File of the folder that starts it. */
  entry?: string
  backendUrl: string
  publishableKey: string
  port: number
  host?: string
  logFile: string
  env?: NodeJS.ProcessEnv
}): ServiceSpec {
  const { host = "127.0.0.1", entry = "server/serve.mjs", folder } = options
  return {
    name: "storefront",
    args: nodeArgs(HEAP.storefront, "--dns-result-order=ipv4first", entry),
    cwd: folder,
    env: {
      ...process.env,
      NODE_ENV: "production",
      PORT: String(options.port),
      // Next redirects rewritten pages to themselves for ever when this is a bare 127.0.0.1
      // (vercel/next.js#94745).
      HOSTNAME: host === "127.0.0.1" ? "localhost" : host,
      BACKEND_URL: options.backendUrl,
      OCOP_PUBLISHABLE_KEY: options.publishableKey,
      ...options.env,
    },
    port: options.port,
    healthPath: "/",
    logFile: options.logFile,
  }
}

/** The till: a static server that also passes the till's API calls on to the backend. */
export function posSpec(options: {
  backendUrl: string
  port: number
  host?: string
  logFile: string
  env?: NodeJS.ProcessEnv
}): ServiceSpec {
  const { host = "127.0.0.1" } = options
  return {
    name: "till",
    args: nodeArgs(HEAP.pos, "server.mjs"),
    cwd: join(repoRoot, "pos"),
    env: {
      ...process.env,
      NODE_ENV: "production",
      PORT: String(options.port),
      HOST: host,
      BACKEND_URL: options.backendUrl,
      ...options.env,
    },
    port: options.port,
    healthPath: "/",
    logFile: options.logFile,
  }
}
