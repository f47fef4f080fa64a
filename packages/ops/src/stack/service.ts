import { type ChildProcess, spawn } from "node:child_process"
import {
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  statSync,
} from "node:fs"
import { dirname } from "node:path"
import { lastLines } from "../lib/run-command.js"

export type ServiceSpec = {
  name: string
  /** Arguments of `node`. */
  args: string[]
  cwd: string
  env: NodeJS.ProcessEnv
  port: number
  /** Asked until it answers 2xx or 3xx. */
  healthPath: string
  logFile: string
}

export type Service = {
  spec: ServiceSpec
  pid: number
  child: ChildProcess
  exited: Promise<number | null>
  stop: () => Promise<void>
  /** Ends it at once, as a crash would. */
  kill: () => Promise<void>
}

const KEEP_LOG_BELOW = 5_000_000

function openLog(file: string): number {
  mkdirSync(dirname(file), { recursive: true })
  if ((statSync(file, { throwIfNoEntry: false })?.size ?? 0) > KEEP_LOG_BELOW) {
    renameSync(file, `${file}.1`)
  }
  return openSync(file, "a")
}

/** Starts one Node service in its own process group, its output going to its log file. */
export function startService(spec: ServiceSpec): Service {
  const log = openLog(spec.logFile)
  const child = spawn(process.execPath, spec.args, {
    cwd: spec.cwd,
    env: spec.env,
    detached: true,
    stdio: ["ignore", log, log, "ipc"],
  })
  closeSync(log)
  const exited = new Promise<number | null>((done) => {
    child.once("error", () => done(null))
    child.once("exit", (code) => done(code))
  })
  const end = async (signal: NodeJS.Signals, patience: number) => {
    if (child.exitCode !== null || child.signalCode !== null) return
    child.kill(signal)
    const forced = setTimeout(() => child.kill("SIGKILL"), patience)
    await exited
    clearTimeout(forced)
  }
  return {
    spec,
    child,
    pid: child.pid ?? 0,
    exited,
    stop: () => end("SIGTERM", 10_000),
    kill: () => end("SIGKILL", 1_000),
  }
}

async function isHealthy(url: string): Promise<boolean> {
  try {
    const answer = await fetch(url, { redirect: "manual", signal: AbortSignal.timeout(5_000) })
    await answer.arrayBuffer()
    return answer.status < 400
  } catch {
    return false
  }
}

/** When a person who waits is told where to look. */
const SLOW_AFTER = 60_000

/**
 * Resolves when the service answers; to one sentence that says why not when it ended instead. No
 * clock ends the wait: a slow machine is no failure. `onSlow` is called once when it takes long.
 */
export async function waitForHealth(
  service: Service,
  onSlow: () => void = () => undefined,
): Promise<{ ok: true } | { ok: false; reason: string }> {
  const { name, port, healthPath, logFile } = service.spec
  const url = `http://127.0.0.1:${port}${healthPath}`
  const slow = setTimeout(onSlow, SLOW_AFTER)
  let over = false
  service.exited.then(() => {
    over = true
  })
  try {
    while (!over) {
      if (await isHealthy(url)) return { ok: true }
      await Promise.race([service.exited, new Promise((done) => setTimeout(done, 100))])
    }
  } finally {
    clearTimeout(slow)
  }
  const tail = existsSync(logFile) ? lastLines(readFileSync(logFile, "utf8").slice(-30_000), 8) : ""
  const reason = `The ${name} ended while it was starting (log: ${logFile}).\n${tail}`
  return { ok: false, reason }
}
