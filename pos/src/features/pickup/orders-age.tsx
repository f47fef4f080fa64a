import { useTranslations } from "use-intl"
import type { KnownOrders } from "../../data/outlet-orders"
import { ListAge } from "../../parts/list-age"

/** How old the list of orders is, and how many are not in it. */
export function OrdersAge({ known, onRead }: { known: KnownOrders; onRead: () => void }) {
  const t = useTranslations("pickup")
  const more = known.count - known.orders.length
  return (
    <ListAge words="pickup" known={known} onRead={onRead}>
      {more > 0 ? <span className="text-ink2">{t("more", { count: more })}</span> : null}
    </ListAge>
  )
}
