import { spawn } from "node:child_process"
import { existsSync } from "node:fs"
import { join } from "node:path"
import { Failure } from "../lib/failure.js"
import { repoRoot } from "../lib/paths.js"
import { type CommandResult, runCommand } from "../lib/run-command.js"
import { backendServerFolder, commandEnv, medusaRunner, scriptRunner } from "./backend.js"

function wait(args: string[], cwd: string, env: NodeJS.ProcessEnv): Promise<number> {
  return new Promise((done, fail) => {
    // The terminal stays the script's own: it asks, draws progress and is interrupted there.
    const child = spawn(process.execPath, args, { cwd, env, stdio: "inherit" })
    child.once("error", fail)
    child.once("close", (code) => done(code ?? 1))
  })
}

function typeScriptArgs(file: string, args: string[]): string[] {
  const path = join(repoRoot, file)
  if (!existsSync(path)) throw new Failure(`There is no ${file}.`)
  return ["--conditions=@ocop/source", "--import", import.meta.resolve("tsx"), path, ...args]
}

/** Runs a TypeScript file of the checkout, packages resolving to their sources; its exit code. */
export function runTypeScript(file: string, args: string[]): Promise<number> {
  return wait(typeScriptArgs(file, args), repoRoot, process.env)
}

/** The same, its output collected and kept in a log file. */
export function runTypeScriptQuietly(
  file: string,
  args: string[],
  logFile: string,
): Promise<CommandResult> {
  const timeout = 300_000
  return runCommand(process.execPath, typeScriptArgs(file, args), {
    cwd: repoRoot,
    logFile,
    timeout,
  })
}

function builtScript(name: string): string {
  const file = `./src/scripts/${name}.js`
  if (!existsSync(join(backendServerFolder, file))) {
    throw new Failure(
      `The built backend has no script "${name}": run \`npx -y pnpm@12.21.0 build\` first.`,
    )
  }
  return file
}

// Medusa's product module asks two things at once on one connection. pg queues them, as always, and
// prints advice that is not meant for the person who imports a file.
const QUIET = "--disable-warning=DeprecationWarning"

/**
 * Runs a script of the built backend in this terminal and resolves to its exit code. Medusa's own
 * log lines are silenced, so that `--json` output stays clean.
 */
export function runBackendScriptHere(
  name: string,
  args: string[],
  databaseUrl: string,
): Promise<number> {
  return wait(
    [QUIET, medusaRunner, "exec", JSON.stringify({ file: builtScript(name), args })],
    backendServerFolder,
    commandEnv(databaseUrl, { LOG_LEVEL: "error" }),
  )
}

/** The same for a script that needs no Medusa: no container is given to it. */
export function runPlainScriptHere(
  name: string,
  args: string[],
  databaseUrl: string,
): Promise<number> {
  return wait(
    [scriptRunner, builtScript(name), JSON.stringify(args)],
    backendServerFolder,
    commandEnv(databaseUrl),
  )
}
