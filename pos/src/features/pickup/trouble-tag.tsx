import { TriangleAlert } from "lucide-react"
import { useTranslations } from "use-intl"
import type { OrderTrouble } from "../../data/outlet-orders"
import { useFormat } from "../../parts/format"
import { Tag } from "../../parts/tag"

/** Why something was not done with an order, and what to do next. */
export function TroubleTag({ trouble: { code, triesLeft, at } }: { trouble: OrderTrouble }) {
  const t = useTranslations("pickup.trouble")
  const format = useFormat()
  const words = () => {
    switch (code) {
      case "PICKUP_CODE_WRONG":
        return t(code, { left: triesLeft ?? 0 })
      case "PICKUP_CODE_LOCKED":
        return at ? t("lockedUntil", { time: format.time(at) }) : t(code)
      case "ORDER_NOT_OPEN":
        return at ? t("handedAlready", { time: format.time(at) }) : t(code)
      default:
        return t(code)
    }
  }
  return (
    <div role="alert">
      <Tag tone="stop" icon={<TriangleAlert />} block={true}>
        {words()}
      </Tag>
    </div>
  )
}
