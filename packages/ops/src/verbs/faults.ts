import { runTypeScript } from "../stack/run-script.js"

export const help = `ocop faults [--trials N] [--seed S] [--json] [--replay HISTORY]
ocop faults --kills N [--seed S] [--json]

  Tills and the server in one process, their real sync functions under a seeded plan of faults:
  messages lost, doubled, late; crashes; clocks; clones; old backups. The last line is
  {trials, lost, doubled, law_violations, planted_bugs, planted_bugs_caught}; exit code 0 only if
  nothing broke and every planted bug was caught. --replay tells one history again, shrunk.

  With --kills the built till runs in a real browser that is killed N times around its payments, while
  its line is up, cut, loses every answer or answers with a sign-in page; the last line is
  {kills, said, sales, lost, doubled}. Run \`build\` first.`

export async function run(args: string[]): Promise<number> {
  return runTypeScript("tests/faults/main.ts", args)
}
