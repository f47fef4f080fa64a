import { type ChildProcess, spawn } from "node:child_process"
import { once } from "node:events"
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { firstFreePort, repoRoot } from "@ocop/ops"
import { afterAll, beforeAll, expect, test } from "vitest"

type RunFile = {
  children: { name: string; pid: number }[]
  addresses: Record<string, string>
}

let folder = ""
let env: NodeJS.ProcessEnv = {}
let launcher: ChildProcess | undefined
let said = ""

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "dữ liệu có dấu cách "))
  // Under root Postgres runs as a user of its own, who has to get in.
  chmodSync(folder, 0o755)
  // Below the ranges of the runner's workers: between two starts nobody else takes these ports.
  const backend = await firstFreePort(Number(process.env.OCOP_TEST_PORTS ?? 19_100))
  const storefront = await firstFreePort(backend + 1)
  const pos = await firstFreePort(storefront + 1)
  env = {
    ...process.env,
    DATABASE_URL: "",
    OCOP_DATA_DIR: folder,
    OCOP_DEMO: "off",
    PORT_BACKEND: String(backend),
    PORT_STOREFRONT: String(storefront),
    PORT_POS: String(pos),
    PORT_POSTGRES: String(await firstFreePort(pos + 1)),
  }
})

afterAll(async () => {
  launcher?.kill("SIGINT")
  if (launcher?.exitCode === null && launcher.signalCode === null) await once(launcher, "exit")
  rmSync(folder, { recursive: true, force: true })
})

function start(): ChildProcess {
  said = ""
  const child = spawn(process.execPath, [join(repoRoot, "packages/ops/bin/ocop.mjs"), "start"], {
    env,
    stdio: ["ignore", "pipe", "pipe"],
  })
  for (const stream of [child.stdout, child.stderr]) {
    stream?.on("data", (chunk) => {
      said += String(chunk)
    })
  }
  launcher = child
  return child
}

async function until(what: string, holds: () => boolean | Promise<boolean>): Promise<void> {
  for (let tries = 0; !(await holds()); tries++) {
    if (tries > 1_500) throw new Error(`never came: ${what}\n${said}`)
    await new Promise((done) => setTimeout(done, 100))
  }
}

const runFile = (): RunFile | undefined =>
  existsSync(join(folder, "run.json"))
    ? JSON.parse(readFileSync(join(folder, "run.json"), "utf8"))
    : undefined
const children = () => runFile()?.children ?? []

function lives(pid: number): boolean {
  try {
    // A child that ended and was not waited for keeps its number, without a command.
    return readFileSync(`/proc/${pid}/cmdline`, "utf8") !== ""
  } catch {
    return false
  }
}

async function kill9(child: ChildProcess): Promise<void> {
  child.kill("SIGKILL")
  await once(child, "exit")
}

const answers = async () => {
  const { backend, storefront, pos } = runFile()?.addresses ?? {}
  const asked = [`${backend}/health`, `${storefront}/`, `${pos}/`]
  return Promise.all(asked.map(async (url) => (await fetch(url)).status))
}

test("a start that was killed is repaired by the next, and Ctrl-C leaves nothing running", async () => {
  const cutShort = start()
  await until("Postgres of the first start", () => children().some((c) => c.name === "postgres"))
  await kill9(cutShort)

  const second = start()
  await until("ready after a start that was killed half-way", () => said.includes("Ready after"))
  expect(await answers()).toEqual([200, 200, 200])
  const orphans = children()
  expect(orphans.map(({ name }) => name).sort()).toEqual([
    "backend",
    "postgres",
    "storefront",
    "till",
  ])
  await kill9(second)
  const servers = orphans.filter(({ name }) => name !== "postgres")
  await until("the end of the servers", () => servers.every(({ pid }) => !lives(pid)))

  const third = start()
  await until("ready after a running shop was killed", () => said.includes("Ready after"))
  expect(await answers()).toEqual([200, 200, 200])
  const last = children()
  third.kill("SIGINT")
  expect((await once(third, "exit"))[0]).toBe(0)
  expect(said).toContain("Stopped.")
  expect([...orphans, ...last].filter(({ pid }) => lives(pid))).toEqual([])
  expect(["run.json", "launcher.lock"].filter((file) => existsSync(join(folder, file)))).toEqual([])
}, 300_000)
