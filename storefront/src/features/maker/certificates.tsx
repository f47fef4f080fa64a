import type { CertificateView } from "@ocop/contracts"
import { StarSeal } from "@ocop/ui"
import { useLocale, useTranslations } from "next-intl"
import { formatDay } from "@/lib/text/format"
import { Vi } from "../catalogue/vi"
import { CoveredPacks } from "../seal/covered-packs"

/** Decisions in force, each with exactly the packs that carry its star. */
export function Certificates({ papers, day }: { papers: CertificateView[]; day: string }) {
  return (
    <ul className="grid gap-5 lg:grid-cols-2">
      {papers.map((paper) => (
        <li
          key={paper.recognitionId}
          className="rounded-panel border-[1.5px] border-tea bg-card p-5 sm:p-6"
        >
          <Paper paper={paper} day={day} />
        </li>
      ))}
    </ul>
  )
}

function Paper({ paper, day }: { paper: CertificateView; day: string }) {
  const t = useTranslations("papers")
  const seal = useTranslations("seal")
  const locale = useLocale()
  const { stars, decisionNo, validFrom, validTo } = paper
  const until = formatDay(validTo, locale)
  return (
    <>
      <div className="flex flex-col items-start gap-4 min-[24rem]:flex-row min-[24rem]:items-center min-[24rem]:gap-5">
        <StarSeal
          recognition={{ stars, decisionNo, validFrom, validTo }}
          day={day}
          size={112}
          label={seal("label", { stars, decision: decisionNo, day: until })}
          words={seal("stars", { stars })}
          className="h-auto w-24 shrink-0 sm:w-28"
        />
        <div className="min-w-0">
          <h3 className="text-h3">{t("decision", { no: decisionNo })}</h3>
          <p className="mt-1 text-small text-ink2">
            <span className="whole">
              {t("signed", { day: formatDay(paper.decisionDate, locale) })}
            </span>
            , <b className="whole text-ink">{t("until", { day: until })}</b>
          </p>
          <p className="text-small text-ink2">
            <Vi>{t("issuer", { name: paper.issuerName })}</Vi>
          </p>
        </div>
      </div>
      <CoveredPacks goods={paper.goods} />
    </>
  )
}
