import { useCallback, useEffect, useState } from "react"
import { useTill } from "../../app/till-context"
import { type CardAskOfOrder, forgetCardAsk, keepCardAsk, openCardAsks } from "../../data/card-asks"
import { written } from "../../data/disk-refusal"
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
  const read = useCallback(() => openCardAsks(data.ledger).then(setAsks, () => undefined), [data])
  useEffect(() => void read(), [read])

  /** False where the disk refuses: then the machine is not touched. */
  const begin = async (orderCode: string, amount: number): Promise<boolean> => {
    const since = data.now()
    const ask = { id: uuidV7(since), orderCode, amount, since }
    const kept = await written(() => keepCardAsk(data.ledger, ask))
    await read()
    return kept.ok
  }
  const drop = async (ask: CardAskOfOrder): Promise<void> => {
    await written(() => forgetCardAsk(data.ledger, ask))
    await read()
  }
  /** The machine took the money. */
  const book = async (ask: CardAskOfOrder): Promise<OrderBooked> => {
    if (!person) return "NO_SESSION"
    const { id, orderCode, amount } = ask
    const paid = { id, orderCode, amount, staffId: person.id, tender: "card" as const }
    const booked = await takeForOrder(data, paid)
    if (booked === "BOOKED") await drop(ask)
    return booked
  }
  return { asks, begin, drop, book }
}

export type CardAsks = ReturnType<typeof useCardAsks>
