import { CATALOGUE_SORTS, RANKING } from "@ocop/contracts"
import type { Metadata } from "next"
import { getTranslations } from "next-intl/server"
import { ContentPage, Passages } from "@/features/content/content-page"
import { alternatesOf } from "@/lib/i18n/alternates"
import { pageLocale } from "@/lib/i18n/page-locale"

export const revalidate = 60

type Props = { params: Promise<{ locale: string }> }

const PASSAGES = ["notUsed", "near", "daily"] as const

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const locale = await pageLocale(params)
  const t = await getTranslations({ locale, namespace: "rankingPage" })
  return { title: t("title"), description: t("lead"), alternates: alternatesOf(locale, "ranking") }
}

/** The criteria of ranking, printed from the table by which the backend sorts. */
export default async function RankingPage({ params }: Props) {
  const locale = await pageLocale(params)
  const t = await getTranslations({ locale, namespace: "rankingPage" })
  const list = await getTranslations({ locale, namespace: "list" })
  return (
    <ContentPage title={t("title")} lead={t("lead")}>
      <p className="mt-4 max-w-[40rem] text-ink2">{t("orderText")}</p>
      <div className="mt-11 grid gap-x-(--space-col) gap-y-9 md:grid-cols-2">
        {CATALOGUE_SORTS.map((sort, index) => (
          <section key={sort} className="border-t-[1.5px] border-ink pt-4">
            <h2 className="text-panel">{t("order", { sort: list(`sorts.${sort}`) })}</h2>
            {index === 0 && <p className="mt-1 text-small text-ink2">{t("default")}</p>}
            <ol className="mt-3 flex list-decimal flex-col gap-2 pl-6">
              {RANKING[sort].map((criterion) => (
                <li key={criterion} className="max-w-[34rem] pl-1 text-ink2">
                  {t(`criteria.${criterion}`)}
                </li>
              ))}
            </ol>
          </section>
        ))}
      </div>
      <Passages
        passages={PASSAGES.map((key) => ({ title: t(`${key}.title`), text: t(`${key}.text`) }))}
      />
    </ContentPage>
  )
}
