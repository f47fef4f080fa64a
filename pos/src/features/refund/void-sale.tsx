import type { SaleFact } from "@ocop/contracts"
import { VOID_COMFORT_MS } from "@ocop/sync"
import { CircleCheck, TriangleAlert, Undo2 } from "lucide-react"
import { useState } from "react"
import { useTranslations } from "use-intl"
import { useTill } from "../../app/till-context"
import { commitRefund, paymentsOf } from "../../data/refunds"
import { Press } from "../../parts/buttons"
import { useFormat } from "../../parts/format"
import { Tag } from "../../parts/tag"
import { useNow } from "../../parts/use-now"

/** For five seconds the sale just made can be taken back whole; later that is a refund. */
export function VoidSale({ fact }: { fact: SaleFact }) {
  const { data, staff } = useTill()
  const t = useTranslations("void")
  const { money } = useFormat()
  const nowMs = useNow(data.now, 250)
  const [state, setState] = useState<"open" | "writing" | "done" | "failed">("open")
  const left = Math.ceil((Date.parse(fact.at) + VOID_COMFORT_MS - nowMs) / 1000)
  const take = async () => {
    const person = staff.get()
    if (state !== "open" || !person) return
    setState("writing")
    const result = await commitRefund(
      data.ledger,
      {
        found: { sale: fact, refunds: [] },
        wishes: fact.lines.map(({ lineNo, qtyMilli }) => ({
          lineNo,
          qtyMilli,
          condition: "resaleable",
        })),
        expectedTotal: fact.totals.total,
        payments: paymentsOf(fact),
        reason: "void",
        staffId: person.id,
        approvedBy: null,
      },
      data.now,
    )
    setState(result.ok ? "done" : "failed")
    if (!result.ok) return
    await data.sync.refreshCounts()
    void data.sync.nudge()
  }
  if (state === "done") {
    return (
      <Tag tone="good" icon={<CircleCheck />} block={true}>
        <span role="status">{t("done", { amount: money(fact.totals.total) })}</span>
      </Tag>
    )
  }
  if (state === "failed") {
    return (
      <Tag tone="stop" icon={<TriangleAlert />} block={true}>
        <span role="alert">{t("failed")}</span>
      </Tag>
    )
  }
  if (left <= 0 && state === "open") return null
  return (
    <Press look="stop" className="w-full" aria-disabled={state !== "open"} onClick={take}>
      <Undo2 aria-hidden={true} size={20} />
      {t("take", { seconds: Math.max(0, left) })}
    </Press>
  )
}
