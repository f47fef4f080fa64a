import { type ChildProcess, spawn, spawnSync } from "node:child_process"
import { once } from "node:events"
import { readdirSync, readFileSync, rmSync } from "node:fs"
import { join } from "node:path"
import { firstFreePort, repoRoot } from "@ocop/ops"
import { testDir } from "../support/index.js"
import { runBench } from "./harness.js"

const PNPM = ["-y", "pnpm@12.21.0"]
const KB_IN_MB = 1024
const SETTLE_MS = 5_000

const clone = join(testDir(), "start")
const from = await firstFreePort(Number(process.env.OCOP_BENCH_PORT ?? 19_330))
// What pnpm tells the scripts it runs (among it, to install nothing) is not for the one in the clone.
const kept = Object.entries(process.env).filter(([name]) => !/^p?npm_/i.test(name))
const env: NodeJS.ProcessEnv = { ...Object.fromEntries(kept), OCOP_DATA_DIR: "", DATABASE_URL: "" }
for (const [n, name] of ["BACKEND", "STOREFRONT", "POS", "POSTGRES"].entries()) {
  env[`PORT_${name}`] = String(await firstFreePort(from + 10 * n))
}

/** The launcher and everything below it. */
function family(root: number): number[] {
  const parents = new Map<number, number>()
  for (const name of readdirSync("/proc").filter((entry) => /^\d+$/.test(entry))) {
    try {
      const stat = readFileSync(`/proc/${name}/stat`, "utf8")
      parents.set(Number(name), Number(stat.slice(stat.lastIndexOf(")") + 2).split(" ")[1]))
    } catch {
      // It ended while we looked.
    }
  }
  const own = (pid: number | undefined): boolean =>
    pid !== undefined && (pid === root || own(parents.get(pid)))
  return [...parents.keys()].filter(own)
}

/** Memory that these processes alone answer for (shared pages divided among them), megabytes. */
function memoryOf(pids: number[]): number {
  const kilobytes = pids.map((pid) => {
    try {
      return Number(/^Pss:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/smaps_rollup`, "utf8"))?.[1])
    } catch {
      return 0
    }
  })
  return kilobytes.reduce((sum, one) => sum + one, 0) / KB_IN_MB
}

async function untilReady(child: ChildProcess): Promise<void> {
  let said = ""
  const ready = new Promise<void>((done, fail) => {
    for (const stream of [child.stdout, child.stderr]) {
      stream?.on("data", (chunk) => {
        said += String(chunk)
        if (said.includes("Ready after")) done()
      })
    }
    child.once("exit", () => fail(new Error(`start ended:\n${said}`)))
  })
  await ready
  for (const name of ["STOREFRONT", "POS"]) {
    const answer = await fetch(`http://localhost:${env[`PORT_${name}`]}/`)
    if (!answer.ok) throw new Error(`${name}: ${answer.status}`)
  }
}

let memory = 0

/** Runs `start` in the clone until it is ready, and stops it; seconds until it was. */
async function start(): Promise<number> {
  const began = performance.now()
  const child = spawn("npx", [...PNPM, "start"], { cwd: clone, env, detached: true })
  await untilReady(child)
  const seconds = (performance.now() - began) / 1000
  await new Promise((done) => setTimeout(done, SETTLE_MS))
  memory = memoryOf(family(child.pid ?? 0))
  process.kill(-(child.pid ?? 0), "SIGINT")
  await once(child, "exit")
  return seconds
}

async function firstStart(): Promise<number> {
  rmSync(clone, { recursive: true, force: true })
  const cloned = spawnSync("git", ["clone", "-q", repoRoot, clone], { encoding: "utf8" })
  if (cloned.status !== 0) throw new Error(cloned.stderr)
  return start()
}

await runBench("start", [
  {
    metric: "first",
    unit: "s",
    target: "≤ 150, packages in the cache",
    ours: firstStart,
    rivals: {},
  },
  { metric: "later", unit: "s", target: "≤ 20", ours: start, rivals: {} },
  {
    metric: "memory",
    unit: "MB",
    target: "≤ 1600",
    ours: async () => {
      await start()
      return memory
    },
    rivals: {},
  },
])
