import { resolve } from "node:path"
import { withShopDatabase } from "../stack/find-database.js"
import { runBackendScriptHere, runPlainScriptHere } from "../stack/run-script.js"

export const help = `ocop import KIND FILE [--dry-run] [--json]

  Imports communes, outlets, producers, products or recognitions from a CSV or XLSX file.
  KIND --help lists the columns. --dry-run changes nothing; --json prints one object a row.`

const NO_DATABASE = "postgres://nobody@127.0.0.1:1/none"

export async function run(args: string[]): Promise<number> {
  const [kind, file, ...rest] = args
  const wantsHelp = args.includes("--help")
  if (!kind || !(file || wantsHelp)) {
    console.error(help)
    return 2
  }
  // The columns are told without a shop.
  if (wantsHelp) return runPlainScriptHere("import", [kind, "--help"], NO_DATABASE)
  // The script runs in the built server's folder, the file name is meant from here.
  const path = file && !file.startsWith("--") ? resolve(process.env.INIT_CWD ?? ".", file) : file
  const scriptArgs = [kind, ...(path ? [path] : []), ...rest]
  return withShopDatabase((url) => runBackendScriptHere("import", scriptArgs, url))
}
