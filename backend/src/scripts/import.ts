import type { ExecArgs } from "@medusajs/framework/types"
import { FileRefused, importKinds, openSource, type RowReport, runImport } from "../importers"
import type { Fields, ImportKind } from "../importers/engine/types"
import { closePool } from "../lib/pg"
import { describeColumns } from "./import/describe-columns"
import { parseImportArgs } from "./import/parse-import-args"
import { progressBar } from "./import/progress-bar"
import { reportText } from "./import/report-text"

const argsOf = (args: string[]): string[] =>
  args.length > 0 ? args : (JSON.parse(process.env.OCOP_IMPORT_ARGS ?? "[]") as string[])

const say = (line: string) => process.stdout.write(`${line}\n`)

/**
 * `import KIND FILE [--dry-run] [--json]`, arguments from the command line or, as a JSON list, from
 * OCOP_IMPORT_ARGS. Exit code 0: every row accepted or unchanged; 1: some refused; 2: nothing read.
 */
export default async function importFile({ container, args }: ExecArgs): Promise<void> {
  const parsed = parseImportArgs(argsOf(args))
  if (!parsed.ok) {
    console.error(parsed.message)
    process.exitCode = 2
    return
  }
  // Each kind has its own fields; the engine only needs them to agree with themselves.
  const kind = importKinds[parsed.kind] as unknown as ImportKind<Fields>
  if (parsed.help || parsed.file === null) {
    say(describeColumns(kind.name, kind.fields))
    return
  }
  const bar = progressBar()
  try {
    const source = await openSource(parsed.file)
    const context = { container, dryRun: parsed.dryRun, demo: false }
    const report = (one: RowReport) => {
      bar.tick()
      if (process.stdout.isTTY) bar.hide()
      say(parsed.json ? JSON.stringify(one) : reportText(one))
    }
    const summary = await runImport(kind, source, context, report, bar.reach)
    bar.hide()
    const { accepted, unchanged, refused, unknownColumns } = summary
    if (unknownColumns.length > 0) console.error(`columns not used: ${unknownColumns.join(", ")}`)
    const verb = parsed.dryRun ? "would change" : "changed"
    console.error(
      `${summary.source}: ${summary.rows} rows, ${accepted} ${verb}, ${unchanged} unchanged, ${refused} refused`,
    )
    if (refused > 0) process.exitCode = 1
  } catch (error) {
    if (!(error instanceof FileRefused)) throw error
    console.error(error.message)
    process.exitCode = 2
  } finally {
    await closePool()
  }
}
