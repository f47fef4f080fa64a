/** What a Postgres says to somebody who wants to connect. */
export type Answer = "yes" | "not yet" | "recovering" | "refused"

type Waiting = {
  ask: () => Promise<Answer>
  /** Resolves when the server's process has ended. */
  exited: Promise<unknown>
  /** How long a server may say nothing of use, milliseconds. */
  patienceMs?: number
  pauseMs?: number
}

/**
 * Waits until a starting Postgres accepts connections or refuses them for good; `gone` when its
 * process ended, `silent` when patience did. Crash recovery of a big write-ahead log takes its time:
 * the clock runs only while the server does not say that it recovers.
 */
export async function untilAccepting({
  ask,
  exited,
  patienceMs = 120_000,
  pauseMs = 40,
}: Waiting): Promise<"yes" | "refused" | "gone" | "silent"> {
  let ended = false
  const end = exited.then(() => {
    ended = true
  })
  let until = Date.now() + patienceMs
  while (!ended && Date.now() < until) {
    const answer = await ask()
    if (answer === "yes" || answer === "refused") return answer
    if (answer === "recovering") until = Date.now() + patienceMs
    await Promise.race([end, new Promise((done) => setTimeout(done, pauseMs))])
  }
  return ended ? "gone" : "silent"
}
