import { withShopDatabase } from "../stack/find-database.js"
import { runBackendScriptHere } from "../stack/run-script.js"

export const help = `ocop enrol OUTLET

  Prints a one-time code with which a till enrols itself to an outlet (for example HT01).`

export async function run(args: string[]): Promise<number> {
  if (args.length !== 1) {
    console.error(help)
    return 2
  }
  return withShopDatabase((url) => runBackendScriptHere("enrol", args, url))
}
