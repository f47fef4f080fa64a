import { withShopDatabase } from "../stack/find-database.js"
import { runPlainScriptHere } from "../stack/run-script.js"

export const help = `ocop enrol OUTLET [REGISTER]

  Prints a one-time code with which a till enrols itself to an outlet (for example HT01) as a new
  register, or as REGISTER (for example 02), whose old device it ends.`

export async function run(args: string[]): Promise<number> {
  if (args.length < 1 || args.length > 2) {
    console.error(help)
    return 2
  }
  return withShopDatabase((url) => runPlainScriptHere("enrol", args, url))
}
