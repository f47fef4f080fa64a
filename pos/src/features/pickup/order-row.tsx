import type { OutletOrder } from "@ocop/contracts"
import { Banknote, CircleCheck, Clock, Hourglass, PackageCheck, PackageOpen } from "lucide-react"
import { useTranslations } from "use-intl"
import { useTill } from "../../app/till-context"
import { Press } from "../../parts/buttons"
import { useFormat } from "../../parts/format"
import { Tag } from "../../parts/tag"

/** Whether an order is paid, and what is to be taken for it. */
export function PaymentTag({ order }: { order: Pick<OutletOrder, "payment" | "due"> }) {
  const t = useTranslations("pickup")
  const { money } = useFormat()
  const amount = money(order.due)
  switch (order.payment) {
    case "paid":
      return (
        <Tag tone="good" icon={<CircleCheck />}>
          {t("paid")}
        </Tag>
      )
    case "awaited":
      return (
        <Tag tone="careful" icon={<Hourglass />}>
          {t("awaited", { amount })}
        </Tag>
      )
    default:
      return (
        <Tag tone="peel" icon={<Banknote />}>
          {t(order.payment, { amount })}
        </Tag>
      )
  }
}

/** An order in the list: whose, how much of it, since when, ready or not, paid or not. */
export function OrderRow({
  order,
  isChosen,
  onChoose,
}: {
  order: OutletOrder
  isChosen: boolean
  onChoose: () => void
}) {
  const { data } = useTill()
  const t = useTranslations("pickup")
  const format = useFormat()
  const kinds = t("kinds", { count: order.lines.length })
  const since = t("since", { age: format.age(data.now() - Date.parse(order.placedAt)) })
  return (
    <li>
      <Press
        look="plain"
        aria-pressed={isChosen}
        className={`min-h-16 w-full justify-between! gap-x-4 gap-y-2 px-4 py-3 text-left max-sm:flex-wrap ${isChosen ? "border-2! border-tea!" : ""}`}
        onClick={onChoose}
      >
        <span className="min-w-0">
          <b className="block text-amount leading-snug">{order.name}</b>
          <span className="block font-medium text-ink2 tabular-nums">
            {t("numbers", { code: order.code, end: order.phoneEnd })}
          </span>
          <span className="flex items-center gap-1.5 font-medium text-ink2">
            <Clock aria-hidden={true} size={15} />
            {`${kinds} · ${since}`}
          </span>
        </span>
        <span className="flex shrink-0 flex-wrap justify-end gap-2 max-sm:shrink max-sm:basis-full max-sm:justify-start">
          {order.packedAt ? (
            <Tag tone="good" icon={<PackageCheck />}>
              {t("ready")}
            </Tag>
          ) : (
            <Tag tone="info" icon={<PackageOpen />}>
              {t("toPick")}
            </Tag>
          )}
          <PaymentTag order={order} />
        </span>
      </Press>
    </li>
  )
}
