import { existsSync } from "node:fs"
import { join } from "node:path"
import { commandFailure } from "../lib/command-failure.js"
import { backendServerFolder, runBackendScript } from "./backend.js"

/** Whether the built backend ships the demo province. */
export function hasDemoSeed(): boolean {
  return existsSync(join(backendServerFolder, "src", "scripts", "seed-demo.js"))
}

/** Fills a freshly migrated database with the demo province. The only place that knows the script. */
export async function seedDemo(
  databaseUrl: string,
  options: { env?: NodeJS.ProcessEnv; logFile?: string } = {},
): Promise<void> {
  const result = await runBackendScript("seed-demo", [], databaseUrl, options)
  if (result.code === 0) return
  const { output } = result
  throw commandFailure("The demo province could not be imported", { ...options, output })
}
