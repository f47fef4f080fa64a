import type { HeldBasket } from "@ocop/contracts"
import { useTranslations } from "use-intl"
import type { Replica } from "../../data/replica"
import { useFormat } from "../../parts/format"
import { useSeenOnOpen } from "../pickup/use-seen-on-open"

/** What lies in a basket of another register, and what it comes to there. */
export function HeldGoods({
  basket: { slot, total, lines },
  registerCode,
  replica,
}: {
  basket: HeldBasket
  registerCode: string
  replica: Replica
}) {
  const t = useTranslations("held")
  const format = useFormat()
  const head = useSeenOnOpen()
  return (
    <>
      <div ref={head}>
        <h2 className="font-head text-large leading-tight">{t("basket", { no: slot })}</h2>
        <p className="text-ink2">{t("register", { code: registerCode })}</p>
      </div>
      <ul aria-label={t("goods")} className="grid gap-1.5">
        {lines.map(({ skuId, qtyMilli }, i) => {
          const sku = replica.sku(skuId)
          return (
            <li key={i} className="flex items-baseline justify-between gap-3">
              <span className="min-w-0">{sku?.tillName ?? t("unknownGoods")}</span>
              <b className="whitespace-nowrap tabular-nums">
                {qtyMilli === null ? t("toWeigh") : format.qty(qtyMilli, sku?.unit ?? "")}
              </b>
            </li>
          )
        })}
      </ul>
      <p className="flex items-baseline justify-between gap-3 border-t border-line2 pt-2">
        <span className="text-ink2">{t("total")}</span>
        <b className="text-title whitespace-nowrap tabular-nums">
          {total === null ? "–" : `${format.money(total)} ₫`}
        </b>
      </p>
    </>
  )
}
