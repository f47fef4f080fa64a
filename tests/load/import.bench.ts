import { spawn } from "node:child_process"
import { mkdirSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { createDatabase, dropDatabase, repoRoot, withDatabase } from "@ocop/ops"
import pg from "pg"
import { cloneDatabase, testDir } from "../support/index.js"
import { inArena } from "./arena.js"
import { type Metric, runBench } from "./harness.js"
import { importFile, KINDS, type Kind } from "./import-files.js"

const TARGETS: Record<Kind, string> = {
  communes: "≤ 30",
  outlets: "≤ 30",
  producers: "≤ 30",
  products: "≤ 180",
  recognitions: "≤ 30",
}

/** Internal codes of the SKUs that are there, the newest last. */
async function skuCodes(databaseUrl: string): Promise<string[]> {
  const client = new pg.Client({ connectionString: databaseUrl })
  await client.connect()
  const { rows } = await client.query<{ code: string }>(
    "select code from sku_profile order by code",
  )
  await client.end()
  return rows.map(({ code }) => code)
}

/** Seconds of the whole command, as a person types it: pnpm and the start of Node included. */
async function secondsOf(kind: Kind, file: string, databaseUrl: string): Promise<number> {
  const started = performance.now()
  const child = spawn("npx", ["-y", "pnpm@12.21.0", "ocop", "import", kind, file], {
    cwd: repoRoot,
    env: { ...process.env, DATABASE_URL: databaseUrl },
    stdio: ["ignore", "ignore", "pipe"],
  })
  let said = ""
  child.stderr.on("data", (chunk) => {
    said += chunk
  })
  const code = await new Promise<number | null>((done) => child.once("close", done))
  const seconds = (performance.now() - started) / 1000
  // An import that refuses rows is quick for the wrong reason.
  if (code !== 0) throw new Error(`import ${kind} ended with ${code}: ${said.slice(-500)}`)
  return seconds
}

await inArena(async ({ serverUrl }) => {
  const folder = join(testDir(), "bench", "import")
  mkdirSync(folder, { recursive: true })
  const demo = await cloneDatabase()
  // Each kind meets the demo province and the 5,000 rows of every kind before it.
  const names = KINDS.map((kind) => `import_${kind}`)
  const metrics = KINDS.map((kind, n): Metric => {
    const name = names[n] ?? ""
    const base = names[n - 1] ?? demo.name
    const file = join(folder, `${kind}.csv`)
    const ours = async () => {
      await dropDatabase(serverUrl, name)
      await createDatabase(serverUrl, name, base)
      const databaseUrl = withDatabase(serverUrl, name)
      const skus = kind === "recognitions" ? await skuCodes(databaseUrl) : []
      writeFileSync(file, importFile(kind, skus))
      return secondsOf(kind, file, databaseUrl)
    }
    return { metric: kind, unit: "s", target: TARGETS[kind], ours, rivals: {} }
  })
  try {
    await runBench("import", metrics)
  } finally {
    for (const name of names) await dropDatabase(serverUrl, name)
    await demo.drop()
  }
})
