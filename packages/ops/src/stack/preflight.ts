import { accessSync, constants, existsSync, mkdirSync, statfsSync } from "node:fs"
import { dirname } from "node:path"
import { saysDiskFull } from "../lib/disk-full.js"
import { Failure } from "../lib/failure.js"
import { isPortFree } from "../lib/ports.js"
import type { Settings } from "./settings.js"

const GIGABYTE = 1e9

function isWritable(folder: string): string | true {
  try {
    mkdirSync(folder, { recursive: true })
    accessSync(folder, constants.W_OK | constants.X_OK)
    return true
  } catch (error) {
    if (saysDiskFull(error)) throw error
    return String((error as NodeJS.ErrnoException).code)
  }
}

/** Makes the data folder and refuses one that cannot be written to. */
export function requireWritable(folder: string): void {
  const writable = isWritable(folder)
  if (writable === true) return
  throw new Failure(
    `The data folder ${folder} belongs to another user or cannot be written to (${writable}): run as its owner, or set OCOP_DATA_DIR to another folder.`,
  )
}

/** Refuses a checkout that somebody else built in: no other data folder would help there. */
export function requireOwnBuilds(folder: string): void {
  const writable = isWritable(folder)
  if (writable === true) return
  throw new Failure(
    `The builds in ${folder} belong to another user or cannot be written to (${writable}): run as their owner, or clone the project into a folder of your own.`,
  )
}

/** Bytes that a first start writes (builds, programs, database), and a later one (logs, new data). */
const FIRST = 1.5 * GIGABYTE
const LATER = 0.3 * GIGABYTE

export type Place = { folder: string; isFirst: boolean }
type Statfs = (folder: string) => { bavail: number; bsize: number }

/** The folder itself, or the nearest one above it that is there. */
function existing(folder: string): string {
  return existsSync(folder) || folder === dirname(folder) ? folder : existing(dirname(folder))
}

/** Refuses to begin where a disk is too full to end: `places` may lie on several disks. */
export function requireSpace(places: readonly Place[], statfs: Statfs = statfsSync): void {
  for (const { folder, isFirst } of places) {
    const { bavail, bsize } = statfs(existing(folder))
    const free = bavail * bsize
    const needed = isFirst ? FIRST : LATER
    if (free >= needed) continue
    throw new Failure(
      `The disk that holds ${folder} is nearly full: ${(free / GIGABYTE).toFixed(1)} GB are free and ${(needed / GIGABYTE).toFixed(1)} GB are needed.`,
    )
  }
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
