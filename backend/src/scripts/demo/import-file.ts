import type { MedusaContainer } from "@medusajs/framework/types"
import {
  type ImportKindName,
  type ImportSummary,
  importKinds,
  openSource,
  type RowReport,
  type RowSource,
  runImport,
} from "../../importers"
import type { Fields, ImportKind } from "../../importers/engine/types"

/** Codes of rows that the data file is known to hold and the catalogue must not. */
const EXPECTED_REFUSALS = new Set(["PRICE_QUOTE_ONLY"])

/** Imports a source as demo data; a refusal that nobody expects ends the seed. */
export async function importDemo(
  container: MedusaContainer,
  kindName: ImportKindName,
  source: RowSource,
): Promise<ImportSummary> {
  const surprises: RowReport[] = []
  // Each kind has its own fields; the engine only needs them to agree with themselves.
  const kind = importKinds[kindName] as unknown as ImportKind<Fields>
  const context = { container, dryRun: false, demo: true }
  const summary = await runImport(kind, source, context, (report) => {
    if (report.errors.some(({ code }) => !EXPECTED_REFUSALS.has(code))) surprises.push(report)
  })
  if (surprises.length > 0)
    throw new Error(`Import of ${kindName}: ${JSON.stringify(surprises.slice(0, 5))}`)
  return summary
}

/** Imports a file as demo data. */
export const importDemoFile = async (
  container: MedusaContainer,
  kindName: ImportKindName,
  path: string,
) => importDemo(container, kindName, await openSource(path))

/** Rows made in memory, as if they had been read from a file. */
export const tableSource = (description: string, rows: string[][]): RowSource => ({
  description,
  async *rows() {
    for (const [index, cells] of rows.entries()) yield { row: index + 1, cells }
  },
})
