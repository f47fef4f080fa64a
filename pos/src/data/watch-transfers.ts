import { tillTransferAnswer } from "@ocop/contracts"
import type { BankWord } from "./basket-draft"
import type { SyncPorts } from "./sync-engine"

/** How often the server is asked while a code is on the screen, milliseconds. */
const PERIOD_MS = 2_000

export type TransferPorts = {
  ask: SyncPorts["call"]
  /** Baskets whose code is on a screen: đồng asked for under the sale's reference, in all. */
  wanted: () => ReadonlyMap<string, number>
  /** Đồng that came by transfer for a basket whose code is gone; null: it was sold. */
  kept: (saleId: string) => number | null
  /** What the server says of a basket; null: it did not answer. */
  onWord: (saleId: string, word: BankWord | null) => Promise<void>
  /** Calls back after so many milliseconds; returns the way not to. */
  later: (run: () => void, ms: number) => () => void
}

/**
 * While codes are on the screen, the server hears what they ask for and says what came; a code that
 * is taken away is told too. Nothing is asked while nothing waits. `look` begins a round now.
 */
export function watchTransfers({ ask, wanted, kept, onWord, later }: TransferPorts) {
  /** What the server was told last, by sale, and may have to be told otherwise. */
  const told = new Set<string>()
  let isBusy = false
  let isStopped = false
  let cancel: () => void = () => undefined

  const say = async (saleId: string, amount: number): Promise<BankWord | null> => {
    const body = amount > 0 ? { saleId, amount, act: "ask" } : { saleId, amount: 1, act: "drop" }
    const path = "/till-transfers"
    const answer = await ask({ method: "POST", path, body, answer: tillTransferAnswer })
    return answer.kind === "ok" ? answer.data : null
  }

  const round = async () => {
    const now = wanted()
    for (const [saleId, amount] of now) {
      told.add(saleId)
      const word = await say(saleId, amount)
      if (isStopped) return
      await onWord(saleId, word)
    }
    for (const saleId of [...told].filter((id) => !now.has(id))) {
      const amount = kept(saleId)
      if (amount === null || (await say(saleId, amount)) !== null) told.delete(saleId)
    }
  }

  const look = async (): Promise<void> => {
    if (isBusy || isStopped || (told.size === 0 && wanted().size === 0)) return
    isBusy = true
    cancel()
    await round().finally(() => {
      isBusy = false
    })
    if (told.size > 0 || wanted().size > 0) cancel = later(() => void look(), PERIOD_MS)
  }

  return {
    look,
    stop: () => {
      isStopped = true
      cancel()
    },
  }
}
