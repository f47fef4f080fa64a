import { env } from "../../lib/env"
import { runInbox } from "./run-inbox"
import { runOutbox } from "./run-outbox"

let running: Promise<void> | undefined

async function runBoth(): Promise<void> {
  await runInbox()
  await runOutbox()
}

/**
 * Works through inbox and outbox now, once at a time in this process. Only a hint: what it misses,
 * the next tick finds.
 */
export function wakeWorkers(): void {
  if (env().MEDUSA_WORKER_MODE === "server" || running) return
  running = runBoth()
    .catch((error: unknown) => console.error("outbox:", error))
    .finally(() => {
      running = undefined
    })
}
