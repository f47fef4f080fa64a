import type { HeldBasket } from "@ocop/contracts"
import { Hourglass } from "lucide-react"
import { useTranslations } from "use-intl"
import { useTill } from "../../app/till-context"
import { Press } from "../../parts/buttons"
import { useFormat } from "../../parts/format"
import { Tag } from "../../parts/tag"
import { useStore } from "../../parts/use-store"
import { heldFor } from "./held-for"

/** A basket on hold at another register: which, who holds it since when, how much of what. */
export function HeldRow({
  basket: { slot, staffId, heldAt, total, lines, isMoneyIn },
  isChosen,
  onChoose,
}: {
  basket: HeldBasket
  isChosen: boolean
  onChoose: () => void
}) {
  const { data } = useTill()
  const t = useTranslations("held")
  const format = useFormat()
  const name = useStore(data.replica)?.staff.find(({ id }) => id === staffId)?.name
  const time = format.time(heldAt)
  const age = format.age(heldFor(heldAt, data))
  return (
    <li>
      <Press
        look="plain"
        aria-pressed={isChosen}
        className={`min-h-16 w-full justify-between! gap-x-4 gap-y-2 px-4 py-3 text-left ${isChosen ? "border-2! border-tea!" : ""}`}
        onClick={onChoose}
      >
        <span className="min-w-0">
          <b className="block text-amount leading-snug">{t("basket", { no: slot })}</b>
          <span className="block font-medium text-ink2">{t("since", { age, time })}</span>
          {name ? <span className="block font-medium text-ink2">{t("by", { name })}</span> : null}
          {isMoneyIn ? (
            <Tag tone="careful" icon={<Hourglass />} className="mt-1.5">
              {t("moneyIn")}
            </Tag>
          ) : null}
        </span>
        <span className="shrink-0 text-right">
          <b className="block text-amount tabular-nums">
            {total === null ? "–" : `${format.money(total)} ₫`}
          </b>
          <span className="block font-medium text-ink2">{t("kinds", { count: lines.length })}</span>
        </span>
      </Press>
    </li>
  )
}
