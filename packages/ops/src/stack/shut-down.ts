/** What a start has brought up so far, by name. */
export type Running = Map<string, { pid: () => number; stop: () => Promise<void> }>

/** Ends what runs. Postgres goes last: the others still write their last words into it. */
async function stopAll(running: Running): Promise<void> {
  const services = [...running].filter(([name]) => name !== "postgres")
  // One that cannot be stopped keeps nobody else from it.
  await Promise.allSettled(services.map(([, service]) => service.stop()))
  await running.get("postgres")?.stop()
}

/**
 * Ends a start, however far it came: what runs, the commands that it waits for, and what joined while
 * it ended. `up` is the start itself, whose own failure is told elsewhere; `endCommands` ends what it
 * waits for, for good.
 */
export async function shutDown(
  running: Running,
  up: Promise<void>,
  endCommands: () => void,
): Promise<void> {
  const over = up.catch(() => undefined)
  endCommands()
  await stopAll(running)
  // Whatever was under way ends now that nothing it waits for is left; then the last of it goes.
  await over
  await stopAll(running)
}
