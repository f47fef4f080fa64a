import { parseArgs } from "node:util"
import { checkLaws, type Verdict } from "../laws/check-laws.js"
import { formatDuration } from "../lib/steps.js"
import { withShopDatabase } from "../stack/find-database.js"

export const help = `ocop laws [--json]

  Runs the queries of tests/laws/laws.sql against the shop's database. Exit code 0 only if every
  one of them returns no row. --json prints one object a line.`

function forPeople(verdict: Verdict): string {
  const mark = verdict.holds ? "✓" : "✗"
  const head = `  ${mark} ${verdict.law.padEnd(4)} ${verdict.title}  ${formatDuration(verdict.milliseconds)}`
  if (verdict.error) return `${head}\n      could not be asked: ${verdict.error}`
  const rows = verdict.rows.map((row) => `\n      ${JSON.stringify(row)}`)
  const more = verdict.count - verdict.rows.length
  return `${head}${rows.join("")}${more > 0 ? `\n      … and ${more} more` : ""}`
}

export async function run(args: string[]): Promise<number> {
  const { values } = parseArgs({ args, options: { json: { type: "boolean", default: false } } })
  const verdicts = await withShopDatabase((url) => checkLaws(url))
  for (const verdict of verdicts) {
    console.log(values.json ? JSON.stringify(verdict) : forPeople(verdict))
  }
  return verdicts.every((verdict) => verdict.holds) ? 0 : 1
}
