import { History } from "lucide-react"
import { memo } from "react"
import { useTranslations } from "use-intl"
import { useFormat } from "../../parts/format"
import { useCounter } from "./use-counter"

/** How old the other outlets' figures are. */
export const StockAge = memo(function StockAge() {
  const { data } = useCounter()
  const t = useTranslations("sell")
  const { time } = useFormat()
  const { contactAt } = data.sync.status.get()
  if (!contactAt) return null
  return (
    <p className="mt-auto flex items-center gap-2.5 rounded-control bg-info-wash px-3.5 py-3 font-semibold text-info-ink">
      <History aria-hidden={true} size={18} />
      {t("stockAge", { time: time(contactAt) })}
    </p>
  )
})
