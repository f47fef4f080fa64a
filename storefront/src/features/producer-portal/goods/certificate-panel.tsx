import type { BadgeView } from "@ocop/contracts"
import { addMonthsClamped } from "@ocop/domain"
import { StarSeal } from "@ocop/ui"
import { useLocale, useTranslations } from "next-intl"
import { formatDay, formatMonth } from "@/lib/text/format"
import { BadgeLine } from "./badge-line"

/** Months before the end from which a producer should hand in papers again. */
const RENEW_MONTHS = 6

/** The certificate of a pack as its producer plans by it; one line where there is no star. */
export function CertificatePanel({ badge, day }: { badge: BadgeView; day: string }) {
  const t = useTranslations("producer.badge")
  const locale = useLocale()
  if (badge.status === "none") return <BadgeLine badge={badge} />
  const words = t("stars", { stars: badge.stars })
  const paper = t("until", { decision: badge.decisionNo, day: formatDay(badge.validTo, locale) })
  const from = addMonthsClamped(badge.validTo, -RENEW_MONTHS)
  return (
    <div className="mt-6 flex flex-wrap items-center gap-5 rounded-panel border-[1.5px] border-tea bg-card p-4 sm:p-5">
      <StarSeal
        recognition={badge}
        day={day}
        label={`${words}, ${paper}`}
        words={words}
        size={112}
      />
      <div className="min-w-0 flex-1 basis-48">
        <h3 className="text-h3">
          {words}, {t("daysLeft", { days: badge.daysLeft })}
        </h3>
        <p className="mt-1 text-small text-ink2">{paper}</p>
        <p className="mt-2">
          {from > day ? t("renew", { month: formatMonth(from, locale) }) : t("renewNow")}
        </p>
      </div>
    </div>
  )
}
