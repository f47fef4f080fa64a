import { readdirSync } from "node:fs"
import { join } from "node:path"
import { repoRoot } from "../lib/paths.js"
import { runTypeScript } from "../stack/run-script.js"

export const help = `ocop bench NAME [--json]

  Measures one thing beside stock Medusa and raw Postgres doing the same work, on databases of its
  own. --json prints one object a line.`

function names(): string[] {
  try {
    return readdirSync(join(repoRoot, "tests", "load"))
      .filter((file) => /^[a-z][a-z-]*\.bench\.ts$/.test(file))
      .map((file) => file.replace(".bench.ts", ""))
  } catch {
    return []
  }
}

export async function run(args: string[]): Promise<number> {
  const [name, ...rest] = args
  if (!name || !names().includes(name)) {
    console.error(`${help}\n\n  Names: ${names().join(", ") || "none yet"}`)
    return 2
  }
  return runTypeScript(`tests/load/${name}.bench.ts`, rest)
}
