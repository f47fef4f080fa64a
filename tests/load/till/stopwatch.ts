/** What the page itself measures, milliseconds; installed before the till's own script. */
export type Stopwatch = {
  /** From Enter to the line in the document, and to the picture after it. */
  scan: (code: string) => Promise<{ dom: number; painted: number }>
  /**
   * From one letter more in the search to the list in the document that answers it, and to the
   * picture after it. The letter before has been painted: hands leave it the time.
   */
  type: (text: string) => Promise<{ dom: number; painted: number }>
  /** From F9 to the sale on disk, and to the change on the screen: the next scan may come. */
  pay: () => Promise<{ durable: number; ready: number }>
  /** Lets the device's clock jump, so that the hand's own waits need not be waited for. */
  skip: (ms: number) => void
  /** The first scan that the till accepts after it was opened, in the document, since navigation began. */
  firstScan: (code: string) => Promise<number>
  /** One bare strict write of a record of the size of a sale, from its transaction to `complete`. */
  bareWrite: () => Promise<number>
  /** Facts that wait in the outbox. */
  waiting: () => Promise<number>
}

declare global {
  interface Window {
    stopwatch: Stopwatch
  }
}

/** Runs in the page, before anything else. It is sent as text, so everything lies inside of it. */
export function installStopwatch(): void {
  let skipped = 0
  const deviceNow = Date.now
  Date.now = () => deviceNow() + skipped

  // The till says "saved" after `complete`; this hears the very same event, first.
  let committed: (at: number) => void = () => undefined
  const begin = IDBDatabase.prototype.transaction
  IDBDatabase.prototype.transaction = function (...args) {
    const transaction = begin.apply(this, args)
    const stores = [args[0]].flat()
    if (stores.includes("deltas") && stores.includes("facts")) {
      transaction.addEventListener("complete", () => committed(performance.now()))
    }
    return transaction
  }

  const lines = () => document.querySelectorAll("li[data-line]").length
  const isPaid = () => document.querySelector('[data-testid="change"]') !== null
  const seen = (test: () => boolean): Promise<number> =>
    new Promise((resolve) => {
      const check = () => {
        if (!test()) return
        observer.disconnect()
        resolve(performance.now())
      }
      const observer = new MutationObserver(check)
      observer.observe(document, { subtree: true, childList: true, characterData: true })
      check()
    })
  /** The next change inside the column of goods. */
  const changed = (): Promise<void> =>
    new Promise((resolve) => {
      const observer = new MutationObserver(() => {
        observer.disconnect()
        resolve()
      })
      const goods = document.querySelector(".sell-goods ul") ?? document
      observer.observe(goods, { subtree: true, childList: true, characterData: true })
    })
  const task = () =>
    new Promise<void>((resolve) => {
      const { port1, port2 } = new MessageChannel()
      port1.onmessage = () => resolve()
      port2.postMessage(null)
    })
  const painted = async (): Promise<number> => {
    await new Promise((resolve) => requestAnimationFrame(resolve))
    await task()
    return performance.now()
  }
  const press = (key: string) =>
    (document.activeElement ?? document.body).dispatchEvent(
      new KeyboardEvent("keydown", { key, code: key, bubbles: true, cancelable: true }),
    )

  const scan: Stopwatch["scan"] = async (code) => {
    const before = isPaid() ? 0 : lines()
    for (const key of code) press(key)
    const from = performance.now()
    press("Enter")
    const dom = (await seen(() => lines() === before + 1)) - from
    return { dom, painted: (await painted()) - from }
  }

  const bare = new Promise<IDBDatabase>((resolve, reject) => {
    const opening = indexedDB.open("bare", 1)
    opening.onupgradeneeded = () => opening.result.createObjectStore("records", { keyPath: "id" })
    opening.onsuccess = () => resolve(opening.result)
    opening.onerror = () => reject(opening.error)
  })
  const record = { lines: Array.from({ length: 6 }, (_, n) => ({ n, name: "x".repeat(150) })) }

  window.stopwatch = {
    scan,
    type: async (text) => {
      const field = document.querySelector<HTMLInputElement>('input[type="search"]')
      if (!field) throw new Error("there is no search")
      await painted()
      const from = performance.now()
      Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, "value")?.set?.call(field, text)
      // Heard once all that the letter changes stands in the document; a task of its own would wait
      // for the picture as often as not. Where a letter changes nothing, the task says so.
      const answered = Promise.race([changed(), task()])
      field.dispatchEvent(new Event("input", { bubbles: true }))
      await answered
      // What React has to change of it comes behind what was heard.
      await new Promise<void>((resolve) => queueMicrotask(resolve))
      const dom = performance.now() - from
      const rows = document.querySelectorAll(".sell-goods [data-hit]")
      const hits = [...rows].filter((row) => row.checkVisibility()).length
      if (hits > 0 !== (text.trim() !== "")) throw new Error(`no answer to "${text}"`)
      return { dom, painted: (await painted()) - from }
    },
    pay: async () => {
      const saved = new Promise<number>((resolve) => {
        committed = resolve
      })
      const from = performance.now()
      press("F9")
      const durable = (await saved) - from
      await seen(isPaid)
      return { durable, ready: (await painted()) - from }
    },
    skip: (ms) => {
      skipped += ms
    },
    firstScan: async (code) => {
      await seen(() => document.querySelector('[data-testid="total"]') !== null)
      const accepted = seen(() => lines() > 0)
      // Keys pressed before the till listens are lost, as a cashier's would be: the scan is repeated.
      while (lines() === 0) {
        for (const key of [...code, "Enter"]) press(key)
        await task()
      }
      return accepted
    },
    bareWrite: async () => {
      const db = await bare
      const from = performance.now()
      const transaction = begin.call(db, "records", "readwrite", { durability: "strict" })
      transaction.objectStore("records").put({ id: crypto.randomUUID(), ...record })
      await new Promise((resolve, reject) => {
        transaction.oncomplete = resolve
        transaction.onerror = reject
      })
      return performance.now() - from
    },
    waiting: () =>
      new Promise((resolve, reject) => {
        const opening = indexedDB.open("pos-ledger")
        opening.onerror = () => reject(opening.error)
        opening.onsuccess = () => {
          const count = opening.result.transaction("outbox").objectStore("outbox").count()
          count.onsuccess = () => {
            opening.result.close()
            resolve(count.result)
          }
        }
      }),
  }
}
