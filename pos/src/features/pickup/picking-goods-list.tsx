import { useTranslations } from "use-intl"
import { useFormat } from "../../parts/format"
import type { PickingGoods } from "./picking-list"

/** The lots to take, earliest expiry first, in words. */
export function useLotWords() {
  const t = useTranslations("picking")
  const format = useFormat()
  return ({ lots, unit }: PickingGoods): string =>
    lots
      .map(({ lotNo, expiresOn, qtyMilli }) =>
        expiresOn === null
          ? t("lot", { lot: lotNo, qty: format.qty(qtyMilli, unit) })
          : t("lotUntil", {
              lot: lotNo,
              qty: format.qty(qtyMilli, unit),
              day: format.day(expiresOn),
            }),
      )
      .join(" · ")
}

/** Goods to take from the shelves: how much in all, of which lots, and for how many orders. */
export function PickingGoodsList({ goods }: { goods: readonly PickingGoods[] }) {
  const t = useTranslations("picking")
  const format = useFormat()
  const lotWords = useLotWords()
  const forWhom = ({ orders, unit }: PickingGoods) =>
    t("forOrders", {
      orders: orders
        .map(({ code, qtyMilli }) => `${code} (${format.qty(qtyMilli, unit)})`)
        .join(", "),
    })
  return (
    <section>
      <h2 className="pb-2 font-text text-base font-bold tracking-normal">{t("goods")}</h2>
      <ul className="overflow-hidden rounded-panel bg-panel">
        {goods.map((row) => (
          <li
            key={row.skuId}
            className="flex items-baseline justify-between gap-4 border-t border-line px-4 py-3 first:border-t-0"
          >
            <span className="min-w-0">
              <b className="block text-amount leading-snug">{row.name}</b>
              {row.lots.length > 0 ? (
                <span className="block text-ink2">{lotWords(row)}</span>
              ) : null}
              <span className="block text-ink2 tabular-nums">{forWhom(row)}</span>
            </span>
            <b className="text-large whitespace-nowrap tabular-nums">
              {format.qty(row.qtyMilli, row.unit)}
            </b>
          </li>
        ))}
      </ul>
    </section>
  )
}
