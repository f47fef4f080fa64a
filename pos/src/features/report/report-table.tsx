import type { SessionFigures } from "@ocop/contracts"
import { useTranslations } from "use-intl"
import { classNames } from "../../parts/class-names"
import { useFormat } from "../../parts/format"
import { reportParts } from "./report-rows"

/** The figures of a session on the screen. */
export function ReportTable({
  figures,
  saleCount,
}: {
  figures: SessionFigures
  saleCount: number
}) {
  const t = useTranslations("report")
  const { money } = useFormat()
  return (
    <div className="grid items-start gap-3 md:grid-cols-2">
      {reportParts(figures, saleCount).map((part) => (
        <section key={part.word} className="rounded-panel bg-panel px-4 py-3 sm:px-5">
          <h2 className="pb-1 font-text text-base font-bold tracking-normal">{t(part.word)}</h2>
          <dl className="tabular-nums">
            {part.rows.map(({ word, value, isCount, isSum }) => (
              <div
                key={word}
                className={classNames(
                  "flex items-baseline justify-between gap-3 border-t border-line py-2.5",
                  isSum && "text-amount font-bold",
                )}
              >
                <dt className={isSum ? "" : "text-ink2"}>{t(word)}</dt>
                <dd className={isSum ? "" : "font-semibold"}>
                  {isCount ? String(value) : money(value)}
                </dd>
              </div>
            ))}
          </dl>
        </section>
      ))}
    </div>
  )
}
