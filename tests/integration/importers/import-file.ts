import { mkdtemp, writeFile } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { runBackendScript } from "@ocop/ops"
import { TEST_TODAY } from "../../support/index.js"

export type Report = {
  row: number
  key: string | null
  status: "accepted" | "unchanged" | "refused"
  changes: { field: string; from: unknown; to: unknown }[]
  errors: { field: string | null; code: string; value: string | null }[]
}

export type ImportResult = { code: number; reports: Report[]; output: string }

/** Runs the command-line import of the built backend and reads its `--json` report. */
export async function importPath(
  databaseUrl: string,
  kind: string,
  path: string,
  ...flags: string[]
): Promise<ImportResult> {
  const { code, output } = await runBackendScript(
    "import",
    [kind, path, "--json", ...flags],
    databaseUrl,
    { env: { OCOP_TODAY: TEST_TODAY, LOG_LEVEL: "error" } },
  )
  const reports = output
    .split("\n")
    .filter((line) => line.startsWith('{"row"'))
    .map((line) => JSON.parse(line) as Report)
  return { code, reports, output }
}

/** The same for a file made of this content. */
export async function importContent(
  databaseUrl: string,
  kind: string,
  content: string | Uint8Array,
  ...flags: string[]
): Promise<ImportResult> {
  const path = join(await mkdtemp(join(tmpdir(), "ocop-import-")), `${kind}.csv`)
  await writeFile(path, content)
  return importPath(databaseUrl, kind, path, ...flags)
}
