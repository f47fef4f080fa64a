import { parseArgs } from "node:util"
import { FULL, races, SAMPLE, type Size } from "./races.js"
import { seededRandom } from "./random.js"
import { openStage } from "./stage.js"

const { values } = parseArgs({
  options: {
    full: { type: "boolean", default: false },
    sample: { type: "boolean", default: false },
    seed: { type: "string" },
    only: { type: "string" },
    kills: { type: "string" },
  },
})

async function main(): Promise<number> {
  const seed = Number(values.seed ?? (values.full ? Date.now() % 1_000_000 : 20261121))
  const random = seededRandom(seed)
  const chosen = values.full ? FULL : SAMPLE
  const kills = values.kills === undefined ? undefined : Number(values.kills)
  const size: Size = {
    ...chosen,
    backendKills: kills ?? chosen.backendKills,
    postgresKills: kills ?? chosen.postgresKills,
  }
  const names = Object.keys(races).filter(
    (name) => !values.only || values.only.split(",").includes(name),
  )
  console.log(
    `races ${values.full ? "--full" : "--sample"} --seed ${seed}: two backends, one database`,
  )
  const stage = await openStage()
  let failed = 0
  for (const signal of ["SIGINT", "SIGTERM"] as const) {
    process.once(signal, () => stage.close().finally(() => process.exit(130)))
  }
  try {
    for (const name of names) {
      const started = performance.now()
      const found = await run(name)
      const seconds = ((performance.now() - started) / 1000).toFixed(1)
      console.log(`  ${found.ok ? "✓" : "✗"} ${name.padEnd(24)} ${found.text}  (${seconds} s)`)
      if (!found.ok) failed++
    }
  } finally {
    await stage.close()
  }
  console.log(`${names.length - failed} passed, ${failed} failed`)
  return failed === 0 ? 0 : 1

  async function run(name: string): Promise<{ ok: boolean; text: string }> {
    const race = races[name]
    if (!race) return { ok: false, text: "no such race" }
    try {
      const text = await race({ stage, size, random })
      await stage.settled()
      const broken = await stage.broken()
      if (broken.length === 0) return { ok: true, text }
      const laws = broken.map((b) => `${b.law} ${b.error ?? JSON.stringify(b.rows[0])}`)
      return { ok: false, text: `${text}; broken laws: ${laws.join("; ")}` }
    } catch (error) {
      return { ok: false, text: error instanceof Error ? error.message : String(error) }
    }
  }
}

process.exitCode = await main()
