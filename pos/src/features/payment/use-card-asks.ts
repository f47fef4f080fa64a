import { useCallback, useEffect, useState } from "react"
import { useTill } from "../../app/till-context"
import { type CardAskOfOrder, forgetCardAsk, keepCardAsk, openCardAsks } from "../../data/card-asks"
import { type DiskRefusal, written } from "../../data/disk-refusal"
import { uuidV7 } from "../../data/ids"
import { type OrderBooked, takeForOrder } from "../../data/outlet-orders"
import { useStore } from "../../parts/use-store"

/**
 * Card payments for web orders that are asked for and not confirmed. They lie on disk: whoever leaves
 * the screen, or the power, forgets none of them.
 */
export function useCardAsks() {
  const { data, staff } = useTill()
  const person = useStore(staff)
  const [asks, setAsks] = useState<readonly CardAskOfOrder[]>([])
  const [refusal, setRefusal] = useState<DiskRefusal | null>(null)
  const read = useCallback(() => openCardAsks(data.ledger).then(setAsks, () => undefined), [data])
  useEffect(() => void read(), [read])

  const write = async (work: () => Promise<void>): Promise<void> => {
    const done = await written(work)
    setRefusal(done.ok ? null : done.code)
    await read()
  }
  /** Where the disk refuses, nothing is asked for and the machine not touched. */
  const begin = (orderCode: string, amount: number): Promise<void> => {
    const since = data.now()
    return write(() => keepCardAsk(data.ledger, { id: uuidV7(since), orderCode, amount, since }))
  }
  const drop = (ask: CardAskOfOrder): Promise<void> => write(() => forgetCardAsk(data.ledger, ask))
  /** The machine took the money. */
  const book = async (ask: CardAskOfOrder): Promise<OrderBooked> => {
    if (!person) return "NO_SESSION"
    const { id, orderCode, amount } = ask
    const paid = { id, orderCode, amount, staffId: person.id, tender: "card" as const }
    const booked = await takeForOrder(data, paid)
    if (booked === "BOOKED") await drop(ask)
    return booked
  }
  return { asks, refusal, begin, drop, book }
}

export type CardAsks = ReturnType<typeof useCardAsks>
