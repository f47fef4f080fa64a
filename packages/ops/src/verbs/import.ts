import { resolve } from "node:path"
import { withShopDatabase } from "../stack/find-database.js"
import { runBackendScriptHere } from "../stack/run-script.js"

export const help = `ocop import KIND FILE [--dry-run] [--json]

  Imports communes, outlets, producers, products or recognitions from a CSV or XLSX file.
  KIND --help lists the columns. --dry-run changes nothing; --json prints one object a row.`

export async function run(args: string[]): Promise<number> {
  const [kind, file, ...rest] = args
  if (!kind || (!file && !rest.includes("--help"))) {
    console.error(help)
    return 2
  }
  // The script runs in the built server's folder, the file name is meant from here.
  const path = file && !file.startsWith("--") ? resolve(process.env.INIT_CWD ?? ".", file) : file
  const scriptArgs = [kind, ...(path ? [path] : []), ...rest]
  return withShopDatabase((url) => runBackendScriptHere("import", scriptArgs, url))
}
