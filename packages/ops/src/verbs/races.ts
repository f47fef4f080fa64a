import { runTypeScript } from "../stack/run-script.js"

export const help = `ocop races [--full | --sample] [--seed N]

  Two backend processes on one database, racing for the same stock, killed at random moments; the
  laws are checked after each. --sample (the default) is what the tests run; --full is the whole.`

export async function run(args: string[]): Promise<number> {
  return runTypeScript("tests/races/main.ts", args.length > 0 ? args : ["--sample"])
}
