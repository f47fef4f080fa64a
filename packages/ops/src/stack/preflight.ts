import { accessSync, constants, mkdirSync, statfsSync } from "node:fs"
import { Failure } from "../lib/failure.js"
import { isPortFree } from "../lib/ports.js"
import type { Settings } from "./settings.js"

const GIGABYTE = 1e9

/** Makes the data folder and refuses one that cannot be written to. */
export function requireWritable(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true })
    accessSync(folder, constants.W_OK | constants.X_OK)
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    throw new Failure(
      code === "ENOSPC"
        ? `The disk that holds ${folder} is full: free some space and start again.`
        : `The data folder ${folder} belongs to another user or cannot be written to (${code}): run as its owner, or set OCOP_DATA_DIR to another folder.`,
    )
  }
}

/** Bytes a first start needs for builds and database, and a later one for logs and new data. */
export function requireSpace(folder: string, isFirst: boolean): void {
  const { bavail, bsize } = statfsSync(folder)
  const free = bavail * bsize
  const needed = isFirst ? 1.5 * GIGABYTE : 0.3 * GIGABYTE
  if (free >= needed) return
  throw new Failure(
    `The disk that holds ${folder} is nearly full: ${(free / GIGABYTE).toFixed(1)} GB are free and ${(needed / GIGABYTE).toFixed(1)} GB are needed.`,
  )
}

export function takenPort(port: number, what: string, variable = "its port"): string {
  return `Port ${port} for ${what} is taken by another program: end that program, or set ${variable} to a free port.`
}

/** Refuses ports that another program listens on, or that were given twice. */
export async function requireFreePorts(settings: Settings): Promise<void> {
  const wanted = [
    { what: "the backend", variable: "PORT_BACKEND", port: settings.ports.backend },
    { what: "the storefront", variable: "PORT_STOREFRONT", port: settings.ports.storefront },
    { what: "the till", variable: "PORT_POS", port: settings.ports.pos },
    ...(settings.databaseUrl
      ? []
      : [{ what: "Postgres", variable: "PORT_POSTGRES", port: settings.ports.postgres }]),
  ]
  const seen = new Map<number, string>()
  for (const { what, variable, port } of wanted) {
    if (port === undefined) continue
    const other = seen.get(port)
    if (other) throw new Failure(`${variable} and ${other} are both ${port}: give them two ports.`)
    seen.set(port, variable)
    if (await isPortFree(port)) continue
    throw new Failure(takenPort(port, what, variable))
  }
}
