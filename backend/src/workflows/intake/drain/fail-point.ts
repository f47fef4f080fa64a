import { setTimeout } from "node:timers/promises"

/**
 * Tests pull the plug at a named point: `OCOP_FAILPOINT=name` stops the process there as `kill -9`
 * would, `OCOP_FAILPOINT=name:ms` waits there so that someone else can. Without it nothing happens.
 */
export async function failPoint(name: string): Promise<void> {
  const [wanted, wait] = (process.env.OCOP_FAILPOINT ?? "").split(":")
  if (wanted !== name) return
  if (wait) await setTimeout(Number(wait))
  else process.kill(process.pid, "SIGKILL")
}
