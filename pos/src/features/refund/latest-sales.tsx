import type { SaleFact } from "@ocop/contracts"
import { useEffect, useState } from "react"
import { useTranslations } from "use-intl"
import { useTill } from "../../app/till-context"
import { latestSales } from "../../data/refunds"
import { Press } from "../../parts/buttons"
import { useFormat } from "../../parts/format"

const SHOWN = 12

/** The last sales of this register, for a customer who stands here without the receipt. */
export function LatestSales({ onChoose }: { onChoose: (sale: SaleFact) => void }) {
  const { data } = useTill()
  const t = useTranslations("refund")
  const format = useFormat()
  const [sales, setSales] = useState<SaleFact[]>([])
  useEffect(() => void latestSales(data.ledger, SHOWN).then(setSales), [data])
  return (
    <section>
      <h2 className="pb-2 font-text text-base font-bold tracking-normal">{t("latest")}</h2>
      {sales.length === 0 ? <p className="text-ink2">{t("noSales")}</p> : null}
      <ul className="grid grid-cols-1 gap-2">
        {sales.map((sale) => (
          <li key={sale.id}>
            <Press
              className="w-full justify-start! gap-4 px-4 text-left tabular-nums"
              onClick={() => onChoose(sale)}
            >
              <span className="text-ink2">{format.time(sale.at)}</span>
              <span className="min-w-0 flex-1">
                <b className="block">{sale.receiptNo}</b>
                <span className="block truncate font-medium text-ink2">
                  {sale.lines.map((line) => line.name).join(" · ")}
                </span>
              </span>
              <b>{format.money(sale.totals.total)}</b>
            </Press>
          </li>
        ))}
      </ul>
    </section>
  )
}
