import { readFileSync } from "node:fs"
import { createRequire } from "node:module"
import { delimiter, join } from "node:path"
import { repoRoot } from "../lib/paths.js"
import { type CommandResult, runCommand } from "../lib/run-command.js"
import { testLog } from "./test-log.js"

const MINUTE = 60_000

/** The script behind a tool's command, so that it runs on this very Node and without a shell. */
function scriptOf(tool: string, binary: string, folder: string): string {
  const from = createRequire(join(folder, "package.json"))
  const manifestPath = from.resolve.paths(tool)?.map((base) => join(base, tool, "package.json"))
  for (const path of manifestPath ?? []) {
    try {
      const { bin } = JSON.parse(readFileSync(path, "utf8")) as {
        bin: string | Record<string, string>
      }
      const script = typeof bin === "string" ? bin : bin[binary]
      if (script) return join(path, "..", script)
    } catch {
      // Not in this folder; the next one up may have it.
    }
  }
  throw new Error(`the tool ${tool} is not installed`)
}

export type ToolOptions = {
  /** Name of the log file. */
  log: string
  /** The command, when it is not called like its package. */
  binary?: string
  /** Folder whose dependencies have the tool; the checkout by default. */
  from?: string
  env?: NodeJS.ProcessEnv
  minutes?: number
}

/** Runs a tool from node_modules in the checkout. */
export function runTool(
  tool: string,
  args: string[],
  options: ToolOptions,
): Promise<CommandResult> {
  const script = scriptOf(tool, options.binary ?? tool, options.from ?? repoRoot)
  return runCommand(process.execPath, [script, ...args], {
    cwd: repoRoot,
    env: { ...process.env, NO_COLOR: "1", ...options.env },
    logFile: testLog(options.log),
    timeout: (options.minutes ?? 5) * MINUTE,
  })
}

/** Runs a package's own script line the way a package manager would. */
export function runScript(script: string, folder: string, log: string): Promise<CommandResult> {
  const binaries = [join(repoRoot, folder), repoRoot].map((at) => join(at, "node_modules", ".bin"))
  return runCommand(script, [], {
    cwd: join(repoRoot, folder),
    shell: true,
    env: {
      ...process.env,
      NO_COLOR: "1",
      PATH: [...binaries, process.env.PATH ?? ""].join(delimiter),
    },
    logFile: testLog(log),
    timeout: 5 * MINUTE,
  })
}
