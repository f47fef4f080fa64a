import { ShareBar } from "@ocop/ui"
import { useLocale, useTranslations } from "next-intl"
import { formatDay } from "@/lib/text/format"
import type { LotRow } from "./lot-rows"

/** Lots on sale, earliest first: what is printed on the pack is what the buyer gets. */
export function Lots({ rows }: { rows: LotRow[] }) {
  const t = useTranslations("product")
  const locale = useLocale()
  if (rows.length === 0) return null
  return (
    <section aria-labelledby="lots-title">
      <h2 id="lots-title" className="text-h2-page">
        {t("lots")}
      </h2>
      <p className="mt-2 text-ink2">{t("lotsText")}</p>
      <ul className="mt-5 border-t border-line">
        {rows.map((row) => (
          <li key={`${row.lotNo}${row.expiresOn}`} className="border-b border-line py-4">
            <div className="flex flex-wrap justify-between gap-x-5">
              <b className="whole">{t("lot", { no: row.lotNo })}</b>
              <b className={row.endsSoon ? "text-honey-ink" : ""}>
                {row.daysLeft === null
                  ? t("lotNoExpiry")
                  : t(row.endsSoon ? "lotSoon" : "lotDays", { days: row.daysLeft })}
              </b>
            </div>
            <div className="mb-2 flex flex-wrap justify-between gap-x-5 text-small text-ink2">
              <span className="whole">
                {row.producedOn ? t("made", { day: formatDay(row.producedOn, locale) }) : ""}
              </span>
              <span className="whole">
                {row.expiresOn ? t("expires", { day: formatDay(row.expiresOn, locale) }) : ""}
              </span>
            </div>
            {row.share !== null && (
              <ShareBar share={row.share} tone={row.endsSoon ? "honey" : "tea"} />
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}
