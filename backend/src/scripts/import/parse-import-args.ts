import { parseArgs } from "node:util"
import { type ImportKindName, importKinds } from "../../importers"

export type ImportArgs =
  | {
      ok: true
      kind: ImportKindName
      file: string | null
      dryRun: boolean
      json: boolean
      help: boolean
    }
  | { ok: false; message: string }

const isKind = (text: string | undefined): text is ImportKindName =>
  text !== undefined && Object.hasOwn(importKinds, text)

/** Reads `KIND FILE [--dry-run] [--json] [--help]`. */
export function parseImportArgs(args: string[]): ImportArgs {
  try {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: {
        "dry-run": { type: "boolean", default: false },
        json: { type: "boolean", default: false },
        help: { type: "boolean", default: false },
      },
    })
    const [kind, file = null] = positionals
    if (!isKind(kind))
      return { ok: false, message: `KIND is one of ${Object.keys(importKinds).join(", ")}` }
    if (file === null && !values.help) return { ok: false, message: "FILE is missing" }
    return { ok: true, kind, file, dryRun: values["dry-run"], json: values.json, help: values.help }
  } catch (error) {
    return { ok: false, message: error instanceof Error ? error.message : String(error) }
  }
}
