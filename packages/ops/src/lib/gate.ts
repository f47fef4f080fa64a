/** Lets pieces of work through; `later` ones wait until nothing else does. */
export type Gate = <T>(work: () => Promise<T>, order?: "first" | "later") => Promise<T>

/** Lets at most `limit` pieces of work run at once, first come, first served. */
export function createGate(limit: number): Gate {
  let free = limit
  const waiting = { first: [] as (() => void)[], later: [] as (() => void)[] }
  return async (work, order = "first") => {
    if (free > 0) free--
    else await new Promise<void>((go) => waiting[order].push(go))
    try {
      return await work()
    } finally {
      const next = waiting.first.shift() ?? waiting.later.shift()
      if (next) next()
      else free++
    }
  }
}
