import { DISK_FULL, saysDiskFull } from "./lib/disk-full.js"
import { Failure } from "./lib/failure.js"
import { endRunningCommands } from "./lib/run-command.js"

type Verb = { help: string; run: (args: string[]) => Promise<number> }

/** Loaded one at a time, so that `ocop doctor` does not pay for what only `ocop test` needs. */
const VERBS: Record<string, () => Promise<Verb>> = {
  start: () => import("./verbs/start.js"),
  build: () => import("./verbs/build.js"),
  test: () => import("./verbs/test.js"),
  laws: () => import("./verbs/laws.js"),
  doctor: () => import("./verbs/doctor.js"),
  backup: () => import("./verbs/backup.js"),
  restore: () => import("./verbs/restore.js"),
  import: () => import("./verbs/import.js"),
  enrol: () => import("./verbs/enrol.js"),
  bench: () => import("./verbs/bench.js"),
  faults: () => import("./verbs/faults.js"),
  races: () => import("./verbs/races.js"),
  postgres: () => import("./verbs/postgres.js"),
}

async function usage(): Promise<string> {
  const verbs = await Promise.all(Object.values(VERBS).map((load) => load()))
  const lines = verbs.map((verb) => verb.help.split("\n")[0])
  return [
    "Usage: pnpm ocop VERB …   (VERB --help tells more)",
    "",
    ...lines.map((l) => `  ${l}`),
  ].join("\n")
}

function isWrongUsage(error: unknown): error is Error {
  const code = (error as NodeJS.ErrnoException | null)?.code
  return error instanceof Error && typeof code === "string" && code.startsWith("ERR_PARSE_ARGS_")
}

/** Runs one command line and resolves to its exit code. */
export async function run(argv: string[]): Promise<number> {
  const [name = "", ...args] = argv
  const load = VERBS[name]
  if (!load) {
    const asked = name === "" || name === "help" || name === "--help" || name === "-h"
    console[asked ? "log" : "error"](
      asked ? await usage() : `No verb "${name}".\n\n${await usage()}`,
    )
    return asked ? 0 : 2
  }
  const verb = await load()
  // `import KIND --help` is the importer's own, which knows its columns.
  if ((args[0] === "--help" || args[0] === "-h") && args.length === 1) {
    console.log(verb.help)
    return 0
  }
  try {
    return await verb.run(args)
  } catch (error) {
    if (isWrongUsage(error)) {
      console.error(`${error.message}\n\n${verb.help}`)
      return 2
    }
    const told = saysDiskFull(error) ? DISK_FULL : error instanceof Failure && error.message
    if (!told) throw error
    console.error(`\n✗ ${told}`)
    return 1
  } finally {
    endRunningCommands()
  }
}
