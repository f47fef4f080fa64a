import { type ChildProcess, spawn } from "node:child_process"
import { mkdtemp, rm, writeFile } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { createInterface } from "node:readline"
import { backendServerFolder, commandEnv, medusaRunner, runBackendScript } from "@ocop/ops"
import { TEST_TODAY } from "../../support/index.js"

export type Report = {
  row: number
  key: string | null
  status: "accepted" | "unchanged" | "refused"
  changes: { field: string; from: unknown; to: unknown }[]
  errors: { field: string | null; code: string; value: string | null }[]
}

export type ImportResult = { code: number; reports: Report[] }

const ENV = { OCOP_TODAY: TEST_TODAY, LOG_LEVEL: "error" }

function reportsIn(lines: string[]): Report[] {
  return lines.filter((line) => line.startsWith('{"row"')).map((line) => JSON.parse(line) as Report)
}

/** Runs the command-line import of the built backend and reads its `--json` report. */
export async function importPath(
  databaseUrl: string,
  kind: string,
  path: string,
): Promise<ImportResult> {
  const args = [kind, path, "--json"]
  const { code, output } = await runBackendScript("import", args, databaseUrl, { env: ENV })
  return { code, reports: reportsIn(output.split("\n")) }
}

/** A process that imports one file after the other. */
export type Importer = {
  /** What the command-line import does with a file of this content. */
  take: (kind: string, content: string | Uint8Array, ...flags: string[]) => Promise<ImportResult>
  close: () => Promise<void>
}

function startImporter(databaseUrl: string): ChildProcess {
  const script = { file: join(import.meta.dirname, "import-again.cjs") }
  return spawn(process.execPath, [medusaRunner, "exec", JSON.stringify(script)], {
    cwd: backendServerFolder,
    env: commandEnv(databaseUrl, ENV),
    stdio: ["pipe", "pipe", "inherit"],
  })
}

export async function openImporter(databaseUrl: string): Promise<Importer> {
  const folder = await mkdtemp(join(tmpdir(), "ocop-import-"))
  const child = startImporter(databaseUrl)
  const ended = new Promise<void>((done) => child.once("close", () => done()))
  const { stdin, stdout } = child
  if (!stdin || !stdout) throw new Error("the importer has no pipes")
  const lines = createInterface({ input: stdout })[Symbol.asyncIterator]()
  let files = 0
  return {
    take: async (kind, content, ...flags) => {
      const path = join(folder, `${kind}-${++files}.csv`)
      await writeFile(path, content)
      stdin.write(`${JSON.stringify([kind, path, "--json", ...flags])}\n`)
      const said: string[] = []
      for (;;) {
        const { value, done } = await lines.next()
        if (done) throw new Error(`the importer ended:\n${said.join("\n")}`)
        if (value.startsWith('{"over"')) {
          const { over } = JSON.parse(value) as { over: number }
          return { code: over, reports: reportsIn(said) }
        }
        said.push(value)
      }
    },
    close: async () => {
      stdin.end()
      await ended
      await rm(folder, { recursive: true, force: true })
    },
  }
}
