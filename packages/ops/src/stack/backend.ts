import { existsSync, readdirSync } from "node:fs"
import { join } from "node:path"
import { commandFailure } from "../lib/command-failure.js"
import { Failure } from "../lib/failure.js"
import { repoRoot } from "../lib/paths.js"
import { type CommandResult, runCommand } from "../lib/run-command.js"
import { hashTree } from "../lib/tree-hash.js"

/** What `medusa build` makes: a folder that starts without TypeScript. */
export const backendServerFolder = join(repoRoot, "backend", ".medusa", "server")

export const medusaRunner = join(import.meta.dirname, "medusa-runner.cjs")
export const scriptRunner = join(import.meta.dirname, "script-runner.cjs")
export const childGuard = join(import.meta.dirname, "guard.cjs")

/** The server refuses to load without secrets; a one-off command signs nothing with them. */
const NO_SECRETS = {
  JWT_SECRET: "one-off-command-signs-nothing",
  COOKIE_SECRET: "one-off-command-signs-nothing",
}

/** Environment of a one-off command of the built backend. */
export function commandEnv(databaseUrl: string, extra: NodeJS.ProcessEnv = {}): NodeJS.ProcessEnv {
  return backendEnv(databaseUrl, { ...NO_SECRETS, OCOP_ADMIN: "off", OCOP_DRAIN: "off", ...extra })
}

/** Environment every process of the built backend gets, whatever it does. */
export function backendEnv(databaseUrl: string, extra: NodeJS.ProcessEnv = {}): NodeJS.ProcessEnv {
  return {
    ...process.env,
    NODE_ENV: "production",
    MEDUSA_DISABLE_TELEMETRY: "true",
    DATABASE_URL: databaseUrl,
    // Medusa writes a line a request, synchronously: half a millisecond of every sale.
    LOG_LEVEL: process.env.LOG_LEVEL ?? "info",
    ...extra,
  }
}

/** The folders of the built server that decide what an empty database looks like after migrating. */
function schemaFolders(): string[] {
  const modules = join(backendServerFolder, "src", "modules")
  if (!existsSync(modules)) return []
  const entries = readdirSync(modules, { withFileTypes: true })
  const names = entries.flatMap((entry) => (entry.isDirectory() ? [entry.name] : [])).sort()
  return names.flatMap((name) => [`src/modules/${name}/migrations`, `src/modules/${name}/sql`])
}

/** A hash of everything that decides what an empty database looks like after migrating. */
export function migrationsHash(): string {
  const whole = ["package.json", "src/links", "src/migration-scripts"]
  return hashTree(backendServerFolder, [...whole, ...schemaFolders()], [], (name) =>
    name.endsWith(".map"),
  )
}

function requireBuiltServer(): void {
  if (existsSync(join(backendServerFolder, "medusa-config.js"))) return
  throw new Failure("The backend is not built: run `npx -y pnpm@12.21.0 build` first.")
}

/** Runs one command of the built server to its end. `command` as in `@medusajs/medusa/commands/*`. */
export async function runMedusa(
  command: "exec" | "db/migrate",
  args: Record<string, unknown>,
  databaseUrl: string,
  options: { env?: NodeJS.ProcessEnv; logFile?: string; echo?: boolean } = {},
): Promise<CommandResult> {
  requireBuiltServer()
  return runCommand(process.execPath, [medusaRunner, command, JSON.stringify(args)], {
    cwd: backendServerFolder,
    env: commandEnv(databaseUrl, options.env),
    logFile: options.logFile,
    echo: options.echo,
  })
}

/** Brings a database to the newest schema (about 10 s, also when there is nothing to do). */
export async function migrateDatabase(databaseUrl: string, logFile?: string): Promise<void> {
  const result = await runMedusa("db/migrate", { executeAllLinks: true }, databaseUrl, { logFile })
  if (result.code === 0) return
  const { output } = result
  throw commandFailure("The database could not be migrated", { output, logFile })
}

/** Runs `backend/src/scripts/<name>.ts` (its built form) with Medusa's container against a database. */
export function runBackendScript(
  name: string,
  args: string[],
  databaseUrl: string,
  options: { env?: NodeJS.ProcessEnv; logFile?: string; echo?: boolean } = {},
): Promise<CommandResult> {
  return runMedusa("exec", { file: `./src/scripts/${name}.js`, args }, databaseUrl, options)
}
