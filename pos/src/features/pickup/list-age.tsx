import { RefreshCw, WifiOff } from "lucide-react"
import { useTranslations } from "use-intl"
import { useTill } from "../../app/till-context"
import type { KnownOrders } from "../../data/outlet-orders"
import { Press } from "../../parts/buttons"
import { useFormat } from "../../parts/format"
import { Tag } from "../../parts/tag"

/** How old the list is, in one sentence where the server does not answer, and the way to ask again. */
export function ListAge({ known, onRead }: { known: KnownOrders; onRead: () => void }) {
  const { data } = useTill()
  const t = useTranslations("pickup")
  const format = useFormat()
  const age = known.asOf === null ? null : format.age(data.now() - Date.parse(known.asOf))
  return (
    <div className="flex flex-wrap items-center gap-3">
      {known.isFresh ? (
        <span className="text-ink2">
          {t("asOf", { time: format.time(known.asOf ?? data.now()) })}
        </span>
      ) : (
        <div role="alert" className="min-w-60 flex-1">
          <Tag tone="careful" icon={<WifiOff />} block={true}>
            {age === null ? t("neverSeen") : t("offline", { age })}
          </Tag>
        </div>
      )}
      <Press className="h-12 px-4" onClick={onRead}>
        <RefreshCw aria-hidden={true} size={18} />
        {t("readAgain")}
      </Press>
      {known.count > known.orders.length ? (
        <span className="text-ink2">{t("more", { count: known.count - known.orders.length })}</span>
      ) : null}
    </div>
  )
}
