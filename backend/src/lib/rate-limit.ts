import { refuse } from "./http-error"

type Window = { count: number; until: number }

/** Beyond this many keys the oldest windows go; a limit must not become a leak. */
const MOST_KEYS = 20_000

/**
 * A counter of tries a key and window, in this process alone: several processes allow as many times
 * more. Good against floods; what guards a secret counts in `shared-rate-limit.ts`.
 */
export function rateLimit({ most, windowMs }: { most: number; windowMs: number }) {
  const windows = new Map<string, Window>()
  const current = (key: string): Window => {
    const now = Date.now()
    const known = windows.get(key)
    if (known && known.until > now) return known
    if (windows.size >= MOST_KEYS) {
      for (const [old, { until }] of windows) if (until <= now) windows.delete(old)
      if (windows.size >= MOST_KEYS) windows.clear()
    }
    const fresh = { count: 0, until: now + windowMs }
    windows.set(key, fresh)
    return fresh
  }
  return {
    /** Counts one try; refuses TOO_MANY_REQUESTS when the key has used its tries up. */
    take(key: string): void {
      const window = current(key)
      if (window.count >= most) refuse("TOO_MANY_REQUESTS")
      window.count += 1
    },
  }
}
