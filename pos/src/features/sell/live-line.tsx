import { useTranslations } from "use-intl"
import { useFormat } from "../../parts/format"
import { useCounter } from "./use-counter"

/** What a screen reader hears: the last line and the total; a refused scan at once. */
export function LiveLine() {
  const { state, basket, replica, priced } = useCounter()
  const t = useTranslations()
  const format = useFormat()
  const { band } = state
  const line = band.kind === "added" ? basket.lines.find((l) => l.lineId === band.lineId) : null
  const sku = line ? replica?.sku(line.skuId) : null
  const polite =
    line && sku && priced.ok
      ? t("sell.live", {
          name: sku.tillName,
          qty: format.qty(line.qtyMilli, sku.unit),
          total: format.money(priced.totals.total),
        })
      : ""
  const refused =
    band.kind === "unknown"
      ? `${t("band.unknown")}. ${t("band.unknownText")}`
      : band.kind === "check-digit"
        ? `${t("band.checkDigit")}. ${t("band.checkDigitText")}`
        : ""
  return (
    <>
      <p className="sr-only" aria-live="polite">
        {polite}
      </p>
      <p className="sr-only" role="alert">
        {refused}
      </p>
    </>
  )
}
