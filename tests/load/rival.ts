import { type ChildProcess, spawn } from "node:child_process"
import { cpSync, mkdirSync, openSync } from "node:fs"
import { join } from "node:path"
import { createInterface } from "node:readline"
import { setTimeout as sleep } from "node:timers/promises"
import {
  createDatabase,
  databaseExists,
  dropDatabase,
  firstFreePort,
  renameDatabase,
  repoRoot,
  withDatabase,
} from "@ocop/ops"

const NAME = "stock_medusa_2_21_2"
// Beside the backend, so that the packages are found as any Medusa project finds them.
const FOLDER = join(repoRoot, "backend", ".medusa", "stock-medusa")
const CLI = join(repoRoot, "backend", "node_modules", "@medusajs", "cli", "cli.js")

export type Rival = Awaited<ReturnType<typeof openRival>>

/** Copies the unmodified project, and migrates and seeds its database the first time (about 40 s). */
export async function openRival(serverUrl: string, folder: string) {
  cpSync(join(import.meta.dirname, "stock-medusa"), FOLDER, { recursive: true, force: true })
  mkdirSync(join(folder, "logs"), { recursive: true })
  const log = openSync(join(folder, "logs", "stock-medusa.log"), "a")
  const children: ChildProcess[] = []
  const medusa = (
    databaseUrl: string,
    args: string[],
    piped = false,
    env: NodeJS.ProcessEnv = {},
  ) => {
    const child = spawn(process.execPath, [CLI, ...args], {
      cwd: FOLDER,
      stdio: piped ? ["pipe", "pipe", log] : ["ignore", log, log],
      env: {
        ...process.env,
        NODE_ENV: "production",
        MEDUSA_DISABLE_TELEMETRY: "true",
        DATABASE_URL: databaseUrl,
        LOG_LEVEL: process.env.LOG_LEVEL ?? "info",
        JWT_SECRET: "rival-only-jwt-secret",
        COOKIE_SECRET: "rival-only-cookie-secret",
        ...env,
      },
    })
    children.push(child)
    return child
  }
  const finish = async (child: ChildProcess, what: string) => {
    const code = await new Promise<number | null>((done) => child.once("exit", done))
    if (code !== 0) throw new Error(`stock Medusa: ${what} ended with ${code}`)
  }
  if (!(await databaseExists(serverUrl, NAME))) {
    const draft = `${NAME}_draft`
    await dropDatabase(serverUrl, draft)
    await createDatabase(serverUrl, draft)
    const url = withDatabase(serverUrl, draft)
    await finish(medusa(url, ["db:migrate"]), "db:migrate")
    await finish(medusa(url, ["exec", "./src/scripts/seed.js"]), "seed")
    await renameDatabase(serverUrl, draft, NAME)
  }
  const databaseUrl = withDatabase(serverUrl, NAME)

  return {
    databaseUrl,
    /** To be cloned where a bench needs other goods; nothing may be connected to it then. */
    databaseName: NAME,
    /** A process that sells as stock Medusa does; `sell` resolves to sales a second. */
    seller: async () => {
      const child = medusa(databaseUrl, ["exec", "./src/scripts/sell.js"], true)
      if (!child.stdout || !child.stdin) throw new Error("no pipe to the seller")
      const answers = createInterface({ input: child.stdout })[Symbol.asyncIterator]()
      const next = async (word: string): Promise<string> => {
        for (;;) {
          const { value, done } = await answers.next()
          if (done) throw new Error("the seller ended; see stock-medusa.log")
          if (value.startsWith(word)) return value.slice(word.length).trim()
        }
      }
      await next("READY")
      return async (order: { sales: number; clients: number; hot: boolean }): Promise<number> => {
        child.stdin?.write(`${JSON.stringify(order)}\n`)
        return Number(await next("RATE"))
      }
    },
    /** Its HTTP server on its own database or another; resolves to the base address. */
    server: async (url = databaseUrl) => {
      const port = await firstFreePort(19_285)
      const child = medusa(url, ["start", "-p", String(port)], false, {
        PORT: String(port),
      })
      const address = `http://127.0.0.1:${port}`
      for (let n = 0; n < 600; n++) {
        if (child.exitCode !== null) throw new Error("stock Medusa did not start")
        const healthy = await fetch(`${address}/health`).then(
          (answer) => answer.ok,
          () => false,
        )
        if (healthy) return { url: address, pid: child.pid }
        await sleep(100)
      }
      throw new Error("stock Medusa did not become healthy")
    },
    stop: async () => {
      for (const child of children) {
        if (child.exitCode === null) child.kill("SIGKILL")
      }
    },
  }
}
