import { CircleCheck, Timer } from "lucide-react"
import { useTranslations } from "use-intl"
import { useFormat } from "../../parts/format"
import { useCounter } from "../sell/use-counter"

/** What came of a basket already and what is left; nothing while nothing came. */
export function ReceivedParts() {
  const { counter, basket } = useCounter()
  const t = useTranslations("pay")
  const { money } = useFormat()
  const parts = basket.parts ?? []
  if (parts.length === 0) return null
  return (
    <dl className="grid gap-1 rounded-control border border-line bg-sunk px-3 py-2 tabular-nums">
      {parts.map((part, i) => (
        <div key={i} className="flex items-center gap-2">
          <CircleCheck aria-hidden={true} size={18} className="shrink-0 text-tea" />
          <dt className="mr-auto">{part.kind === "cash" ? t("cashPart") : t(part.kind)}</dt>
          <dd className="font-bold">{money(part.amount)}</dd>
        </div>
      ))}
      <div className="flex items-center gap-2 text-info-ink">
        <Timer aria-hidden={true} size={18} className="shrink-0" />
        <dt className="mr-auto">{t("left")}</dt>
        <dd className="font-bold">{money(counter.due() ?? 0)}</dd>
      </div>
    </dl>
  )
}
