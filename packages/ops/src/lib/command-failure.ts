import { DISK_FULL, saysDiskFull } from "./disk-full.js"
import { Failure } from "./failure.js"
import { lastLines } from "./run-command.js"

/** A failed command for a person: what could not be done, its last words, and where the rest stands. */
export function commandFailure(
  what: string,
  { output, logFile, lines = 12 }: { output: string; logFile?: string; lines?: number },
): Failure {
  if (saysDiskFull(output)) return new Failure(`${what}. ${DISK_FULL}`)
  const log = logFile ? `\n(log: ${logFile})` : ""
  return new Failure(`${what}:\n${lastLines(output, lines)}${log}`)
}
