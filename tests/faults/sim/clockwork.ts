type Due = { at: number; n: number; run: () => void }

/** Simulated time in milliseconds; what is due at the same moment runs in the order it was asked for. */
export type Clockwork = {
  now: () => number
  after: (ms: number, run: () => void) => void
  /** Runs everything that is due until `at` and stands there. */
  runUntil: (at: number) => void
}

const before = (a: Due, b: Due): boolean => (a.at === b.at ? a.n < b.n : a.at < b.at)

export function createClockwork(start: number): Clockwork {
  const heap: Due[] = []
  let now = start
  let count = 0
  const swap = (i: number, j: number) => {
    const [a, b] = [heap[i], heap[j]]
    if (a && b) {
      heap[i] = b
      heap[j] = a
    }
  }
  const less = (i: number, j: number): boolean => {
    const [a, b] = [heap[i], heap[j]]
    return a !== undefined && b !== undefined && before(a, b)
  }
  const push = (due: Due) => {
    heap.push(due)
    for (let i = heap.length - 1; i > 0; ) {
      const parent = (i - 1) >> 1
      if (!less(i, parent)) return
      swap(i, parent)
      i = parent
    }
  }
  const pop = (): Due | undefined => {
    swap(0, heap.length - 1)
    const top = heap.pop()
    for (let i = 0; ; ) {
      const left = 2 * i + 1
      const smaller = less(left + 1, left) ? left + 1 : left
      if (!less(smaller, i)) return top
      swap(smaller, i)
      i = smaller
    }
  }
  return {
    now: () => now,
    after: (ms, run) => push({ at: now + ms, n: count++, run }),
    runUntil: (at) => {
      for (let next = heap[0]; next && next.at <= at; next = heap[0]) {
        pop()
        now = next.at
        next.run()
      }
      now = at
    },
  }
}
