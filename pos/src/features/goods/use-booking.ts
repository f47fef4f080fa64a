import { useState } from "react"
import { useTill } from "../../app/till-context"
import { type GoodsMove, moveGoods } from "../../data/move-goods"
import { useStore } from "../../parts/use-store"

export type Booked = { ok: true; at: string } | { ok: false; code: "noSession" | "failed" }

/** Books a move of goods and tells how it ended; one at a time. */
export function useBooking() {
  const { data, staff } = useTill()
  const person = useStore(staff)
  const [booked, setBooked] = useState<Booked | null>(null)
  const [isSaving, setSaving] = useState(false)
  const book = async (move: GoodsMove): Promise<boolean> => {
    if (!person || isSaving) return false
    setSaving(true)
    const saved = await moveGoods(data.ledger, { staffId: person.id, move }, data.now).catch(
      () => "failed" as const,
    )
    setSaving(false)
    if (saved === "failed" || saved === null) {
      setBooked({ ok: false, code: saved ?? "noSession" })
      return false
    }
    setBooked({ ok: true, at: saved.at })
    await data.sync.refreshCounts()
    void data.sync.nudge()
    return true
  }
  return { person, booked, isSaving, book, forget: () => setBooked(null) }
}
