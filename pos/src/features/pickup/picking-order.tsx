import type { OutletOrder } from "@ocop/contracts"
import { CalendarDays, Check, HandHelping, PackageX, Truck } from "lucide-react"
import { useTranslations } from "use-intl"
import { Press } from "../../parts/buttons"
import { useFormat } from "../../parts/format"
import { Tag } from "../../parts/tag"

/** One order to pick: what lies in it, ready or lacking something. */
export function PickingOrder({
  order,
  isBusy,
  onPacked,
  onShort,
}: {
  order: OutletOrder
  isBusy: boolean
  onPacked: () => void
  onShort: () => void
}) {
  const t = useTranslations("picking")
  const format = useFormat()
  const goods = order.lines.map(
    ({ name, unit, qtyMilli }) => `${name} × ${format.qty(qtyMilli, unit)}`,
  )
  return (
    <li className="flex flex-wrap items-center gap-3 rounded-panel border-2 border-line bg-panel p-3">
      <span className="min-w-56 flex-1">
        <span className="flex flex-wrap items-center gap-2">
          <b className="text-amount leading-snug tabular-nums">{order.code}</b>
          <span>{order.name}</span>
          <Tag tone="info" icon={order.mode === "pickup" ? <HandHelping /> : <Truck />}>
            {t(order.mode)}
          </Tag>
          {order.wishedOn ? (
            <Tag tone="careful" icon={<CalendarDays />}>
              {t("wishedOn", { day: format.day(order.wishedOn) })}
            </Tag>
          ) : null}
        </span>
        <span className="block text-ink2">{goods.join(" · ")}</span>
        {order.note === "" ? null : (
          <span className="block text-ink2">{t("note", { note: order.note })}</span>
        )}
      </span>
      <span className="flex gap-2">
        <Press className="h-14 px-4" onClick={onShort}>
          <PackageX aria-hidden={true} size={20} />
          {t("short")}
        </Press>
        <Press
          look={isBusy ? "dashed" : "solid"}
          aria-disabled={isBusy}
          className="h-14 px-5 font-bold"
          onClick={onPacked}
        >
          <Check aria-hidden={true} size={20} />
          {t("packed")}
        </Press>
      </span>
    </li>
  )
}
