import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { delimiter, dirname, join } from "node:path"
import { commandFailure } from "../lib/command-failure.js"
import { withLock } from "../lib/file-lock.js"
import { createGate, type Gate } from "../lib/gate.js"
import { repoRoot } from "../lib/paths.js"
import { runCommand } from "../lib/run-command.js"
import type { Steps } from "../lib/steps.js"
import { buildKey } from "./build-key.js"
import { type Buildable, buildables } from "./buildables.js"

export const buildState = join(repoRoot, ".ocop", "build")

/** A build talks to nothing: what the apps demand of their environment is filled with blanks. */
const BUILD_ENV: NodeJS.ProcessEnv = {
  NODE_ENV: "production",
  NEXT_TELEMETRY_DISABLED: "1",
  MEDUSA_DISABLE_TELEMETRY: "true",
  DATABASE_URL: "postgres://nobody@127.0.0.1:1/none",
  JWT_SECRET: "signs-nothing-while-building",
  COOKIE_SECRET: "signs-nothing-while-building",
  // The office's screens then ask the server they came from, whatever its port.
  BACKEND_URL: "/",
}

function stateOf(item: Buildable, ending: string): string {
  return join(buildState, `${item.label.replaceAll(/[/ ]/g, "-")}.${ending}`)
}

function isBuilt(item: Buildable, key: string): boolean {
  const marker = stateOf(item, "key")
  return (
    existsSync(join(repoRoot, item.proof)) &&
    existsSync(marker) &&
    readFileSync(marker, "utf8").trim() === key
  )
}

async function build(item: Buildable, key: string): Promise<void> {
  const folder = join(repoRoot, item.folder)
  const logFile = stateOf(item, "log")
  const marker = stateOf(item, "key")
  rmSync(marker, { force: true })
  const binaries = [folder, repoRoot].map((at) => join(at, "node_modules", ".bin"))
  const result = await runCommand(item.script, [], {
    cwd: folder,
    shell: true,
    logFile,
    env: {
      ...process.env,
      ...BUILD_ENV,
      ...item.env,
      PATH: [...binaries, process.env.PATH ?? ""].join(delimiter),
    },
  })
  if (result.code !== 0 || !existsSync(join(repoRoot, item.proof))) {
    const { output } = result
    throw commandFailure(`${item.label} could not be built`, { output, logFile, lines: 20 })
  }
  item.finish?.()
  mkdirSync(dirname(marker), { recursive: true })
  writeFileSync(marker, `${key}\n`)
}

export type Builds = {
  /** Resolves when one of them (by label, e.g. `backend`) is up to date. */
  ready: (label: string) => Promise<void>
  all: Promise<void>
}

/**
 * Brings every package that has a build up to date, dependencies first, two at a time. What was
 * built from the same content is left alone. `only` names labels, their dependencies come along.
 * `gate` is for who has other work to share the machine with. Rejects with the `Failure` of the
 * first broken build once the others have ended.
 */
export function startBuilds(steps: Steps, only: string[] = [], gate: Gate = createGate(2)): Builds {
  const items = buildables()
  const byLabel = new Map(items.map((item) => [item.label, item]))
  const done = new Map<string, Promise<string>>()
  const make = (item: Buildable): Promise<string> => {
    const known = done.get(item.label)
    if (known) return known
    const work = async () => {
      const needed = item.dependsOn.flatMap((label) => byLabel.get(label) ?? [])
      const keys = await Promise.all(needed.map(make))
      const before = item.after ? byLabel.get(item.after) : undefined
      if (before) await make(before)
      const key = buildKey(item, keys)
      if (!isBuilt(item, key)) {
        await gate(() => steps.run(`building ${item.label}`, () => build(item, key)))
      }
      return key
    }
    const promise = work()
    done.set(item.label, promise)
    return promise
  }
  // The longest builds first: they decide when everything is done.
  const order = ["backend", "storefront", "backend admin", "pos"]
  const rank = (item: Buildable) =>
    (order.indexOf(item.label) + order.length + 1) % (order.length + 1)
  const wanted = items.filter((item) => only.length === 0 || only.includes(item.label))
  const sorted = wanted.sort((a, b) => rank(a) - rank(b))
  const held = withLock(join(buildState, "lock"), async () => {
    const settled = await Promise.allSettled(sorted.map(make))
    const broken = settled.find((one) => one.status === "rejected")
    if (broken) throw broken.reason
  })
  const ready = async (label: string) => {
    const item = byLabel.get(label)
    // `make` only runs under the lock, which `held` takes first.
    while (item && !done.has(item.label)) {
      await Promise.race([held, new Promise((go) => setTimeout(go, 50))])
    }
    if (item) await done.get(item.label)
  }
  held.catch(() => undefined)
  return { ready, all: held }
}
