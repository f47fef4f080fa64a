const LATEST_MS = 2_000
const SOON_MS = 200

/** Does something once the browser has nothing else to do, two seconds from now at the latest. */
export const whenIdle = (work: () => void): void => {
  // Safari has no such call yet.
  if ("requestIdleCallback" in globalThis) requestIdleCallback(() => work(), { timeout: LATEST_MS })
  else setTimeout(work, SOON_MS)
}
