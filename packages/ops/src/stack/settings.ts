import { join } from "node:path"
import { Failure } from "../lib/failure.js"
import { stateDir } from "../lib/paths.js"

export type Settings = {
  /** Secrets, logs, markers; see `stateDir`. */
  folder: string
  logs: string
  ports: { backend: number; storefront: number; pos: number; postgres: number | undefined }
  /** The address the three servers listen on: this machine only, unless `OCOP_HOST` says more. */
  host: string
  /** A Postgres of one's own instead of the packaged one. */
  databaseUrl: string | undefined
  /** Whether an empty database is filled with the demo province. */
  demo: boolean
}

function port(env: NodeJS.ProcessEnv, name: string): number | undefined {
  const text = env[name]
  if (text === undefined || text === "") return undefined
  const value = Number(text)
  if (Number.isInteger(value) && value > 0 && value < 65_536) return value
  throw new Failure(`${name} is "${text}", which is no port number: give one from 1 to 65535.`)
}

/** Reads everything the environment can change about a start. Throws a `Failure` for nonsense. */
export function readSettings(env: NodeJS.ProcessEnv = process.env): Settings {
  const folder = stateDir(env)
  return {
    folder,
    logs: join(folder, "logs"),
    ports: {
      backend: port(env, "PORT_BACKEND") ?? 9000,
      storefront: port(env, "PORT_STOREFRONT") ?? 3000,
      pos: port(env, "PORT_POS") ?? 3001,
      postgres: port(env, "PORT_POSTGRES"),
    },
    host: env.OCOP_HOST || "127.0.0.1",
    databaseUrl: env.DATABASE_URL || undefined,
    demo: env.OCOP_DEMO !== "off",
  }
}
