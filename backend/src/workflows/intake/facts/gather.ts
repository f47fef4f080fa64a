type Waiting<T, R> = { item: T; resolve: (result: R) => void; reject: (error: unknown) => void }

export type GatherOptions<T, R> = {
  /** Does the work of some items at once; one result an item, in their order. */
  work: (items: T[]) => Promise<R[]>
  /** How much an item weighs, and how much goes together at most. */
  weigh: (item: T) => number
  most: number
  /** From this weight on an item gains nothing by company: it starts at once, beside the others. */
  alone: number
}

/** How long items wait for the batch in flight before a second one starts, milliseconds. */
const PATIENCE_MS = 25
const MOST_LANES = 4

/**
 * Group commit: while one batch is at work, what arrives gathers and goes together with the next.
 * Alone, an item waits for nothing. A batch that is held up (by a lock) does not hold up the rest:
 * after a moment another lane opens.
 */
export function gather<T, R>({
  work,
  weigh,
  most,
  alone,
}: GatherOptions<T, R>): (item: T) => Promise<R> {
  let waiting: Waiting<T, R>[] = []
  let lanes = 0
  let patience: NodeJS.Timeout | undefined

  const nextBatch = (): Waiting<T, R>[] => {
    let weight = 0
    const end = waiting.findIndex(({ item }, i) => {
      weight += weigh(item)
      return i > 0 && weight > most
    })
    const batch = end === -1 ? waiting : waiting.slice(0, end)
    waiting = waiting.slice(batch.length)
    return batch
  }

  async function run(batch: Waiting<T, R>[]): Promise<void> {
    try {
      const results = await work(batch.map(({ item }) => item))
      if (results.length !== batch.length) throw new Error("gather: one result an item, please")
      for (const [i, { resolve }] of batch.entries()) resolve(results[i] as R)
    } catch (error) {
      for (const { reject } of batch) reject(error)
    }
  }

  function start(): void {
    clearTimeout(patience)
    patience = undefined
    lanes += 1
    void run(nextBatch()).finally(() => {
      lanes -= 1
      pump()
    })
  }

  function pump(): void {
    if (waiting.length === 0) return
    if (lanes === 0) {
      start()
      return
    }
    if (lanes >= MOST_LANES || patience) return
    patience = setTimeout(() => {
      patience = undefined
      if (waiting.length > 0 && lanes < MOST_LANES) start()
      pump()
    }, PATIENCE_MS)
  }

  return (item) =>
    new Promise<R>((resolve, reject) => {
      if (weigh(item) >= alone) {
        void run([{ item, resolve, reject }])
        return
      }
      waiting.push({ item, resolve, reject })
      pump()
    })
}
