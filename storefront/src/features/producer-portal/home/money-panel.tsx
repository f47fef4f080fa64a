import type { VendorSales } from "@ocop/contracts"
import { useLocale, useTranslations } from "next-intl"
import { formatMoney } from "@/lib/text/format"

/** What customers paid, by where they bought; no shopper is named. */
export function MoneyPanel({ sales }: { sales: VendorSales }) {
  const t = useTranslations("producer.home")
  const locale = useLocale()
  const of = (channel: "till" | "web") =>
    sales.rows.reduce((sum, row) => (row.channel === channel ? sum + row.amount : sum), 0)
  const rows = [
    { key: "till", word: t("channelTill"), amount: of("till") },
    { key: "web", word: t("channelWeb"), amount: of("web") },
  ]
  return (
    <section aria-labelledby="money">
      <h2 id="money" className="border-b-[1.5px] border-ink pb-3 text-panel">
        {t("money")}
      </h2>
      <dl>
        {rows.map(({ key, word, amount }) => (
          <div key={key} className="flex items-baseline justify-between gap-4 py-3">
            <dt>{word}</dt>
            <dd className="whole font-strong">{formatMoney(amount, locale)}</dd>
          </div>
        ))}
        <div className="flex items-baseline justify-between gap-4 border-t border-line py-3">
          <dt className="font-strong">{t("total")}</dt>
          <dd className="whole text-panel">{formatMoney(sales.total.amount, locale)}</dd>
        </div>
      </dl>
      <p className="text-small text-ink2">{t("moneyText")}</p>
    </section>
  )
}
