import type { CertificateView } from "@ocop/contracts"
import { monthsLeft, StarSeal, ValidityBar } from "@ocop/ui"
import { useLocale, useTranslations } from "next-intl"
import type { ReactNode } from "react"
import { formatDay } from "@/lib/text/format"
import { netContentWords } from "../catalogue/goods-name"
import { Vi } from "../catalogue/vi"
import { noStarWords, recognitionOf, sealLabel, starWords } from "../seal/badge-words"
import { CoveredPacks } from "../seal/covered-packs"
import { SiteLink } from "../shell/site-link"
import type { Variant } from "./variant"

type Props = { variant: Variant; day: string; papers: readonly CertificateView[] }

/** The paper of a pack: decision, validity, signer, registered packaging; or why there is none. */
export function Certificate({ variant, day, papers }: Props) {
  const t = useTranslations("product")
  const seal = useTranslations("seal")
  const locale = useLocale()
  const { badge } = variant
  if (badge.status === "none") {
    return (
      <div className="rounded-panel border-[1.5px] border-dashed border-line2 p-5 sm:p-6">
        <p className="text-panel font-head">{seal("none")}</p>
        <p className="mt-1 text-ink2">
          {t(`none.${badge.reason}`, { since: badge.since ? formatDay(badge.since, locale) : "" })}{" "}
          <SiteLink to="seal" className="text-link whole">
            {t("noneMore")}
          </SiteLink>
        </p>
        <p className="o-hidden">{noStarWords(seal, badge, locale)}</p>
      </div>
    )
  }
  const rows: (readonly [string, ReactNode])[] = [
    [seal("decision"), badge.decisionNo],
    [seal("validUntil"), formatDay(badge.validTo, locale)],
    [t("issuer"), <Vi key="issuer">{badge.issuerName}</Vi>],
    [t("packaging"), netContentWords(variant.netContent, locale)],
    ...(variant.packagingCode ? [[t("packagingCode"), variant.packagingCode] as const] : []),
  ]
  const paper = papers.find((one) => one.recognitionId === badge.recognitionId)
  // As the seal's ticks count: a begun month is left.
  const months = monthsLeft(recognitionOf(badge), day)
  const elapsed = monthsBetween(badge.validFrom, day)
  return (
    <div className="@container rounded-panel border-[1.5px] border-tea bg-card p-5 sm:p-6">
      <div className="flex items-center gap-5 @md:gap-7">
        <StarSeal
          recognition={recognitionOf(badge)}
          day={day}
          size={168}
          draw
          label={sealLabel(seal, badge, locale)}
          words={starWords(seal, badge)}
          className="h-auto w-26 shrink-0 @md:w-38 @xl:w-42"
        />
        <div className="min-w-0 flex-1">
          <p className="font-head text-panel text-balance">
            {months > 1
              ? t("certificateMonths", { stars: badge.stars, months })
              : t("certificateDays", { stars: badge.stars, days: badge.daysLeft })}
          </p>
          <Facts rows={rows} className="mt-3 hidden @md:grid" />
        </div>
      </div>
      <Facts rows={rows} className="mt-4 @md:hidden" />
      <div className="mt-5 border-t border-line pt-4">
        <ValidityBar
          recognition={recognitionOf(badge)}
          day={day}
          words={{
            today: t("bar.today"),
            elapsed: t("bar.elapsed", { months: elapsed }),
            from: formatDay(badge.validFrom, locale),
            fromNote: t("bar.signed"),
            to: formatDay(badge.validTo, locale),
            toNote: t("bar.ends"),
          }}
        />
      </div>
      {paper && <CoveredPacks goods={paper.goods} />}
    </div>
  )
}

/** Whole months from one business day to another. */
function monthsBetween(from: string, to: string): number {
  const [fromYear = 0, fromMonth = 0, fromDay = 0] = from.split("-").map(Number)
  const [toYear = 0, toMonth = 0, toDay = 0] = to.split("-").map(Number)
  return Math.max(0, (toYear - fromYear) * 12 + toMonth - fromMonth - (toDay < fromDay ? 1 : 0))
}

function Facts(props: { rows: readonly (readonly [string, ReactNode])[]; className: string }) {
  return (
    <dl
      className={`grid grid-cols-[auto_minmax(0,1fr)] gap-x-5 gap-y-1 text-small leading-[1.55] ${props.className}`}
    >
      {props.rows.map(([term, fact]) => (
        <div key={term} className="contents">
          <dt className="text-ink2">{term}</dt>
          <dd className="font-[650] wrap-anywhere">{fact}</dd>
        </div>
      ))}
    </dl>
  )
}
