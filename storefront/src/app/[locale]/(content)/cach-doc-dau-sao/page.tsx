import { NoStarChip, StarChip } from "@ocop/ui"
import type { Metadata } from "next"
import { getTranslations } from "next-intl/server"
import { ContentPage, Passages } from "@/features/content/content-page"
import { pickShelf } from "@/features/home/pick-shelf"
import { ReadTheSeal } from "@/features/home/read-the-seal"
import { recognitionOf, starWords, validityWords } from "@/features/seal/badge-words"
import { readCatalogue, readSummary } from "@/lib/api/catalogue"
import { alternatesOf } from "@/lib/i18n/alternates"
import { pageLocale } from "@/lib/i18n/page-locale"

export const revalidate = 60

type Props = { params: Promise<{ locale: string }> }

const PASSAGES = ["who", "validity", "pack", "lapsed", "unverified", "own"] as const

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const locale = await pageLocale(params)
  const t = await getTranslations({ locale, namespace: "sealPage" })
  return { title: t("title"), description: t("lead"), alternates: alternatesOf(locale, "seal") }
}

export default async function SealPage({ params }: Props) {
  const locale = await pageLocale(params)
  const t = await getTranslations({ locale, namespace: "sealPage" })
  const seal = await getTranslations({ locale, namespace: "seal" })
  const query = new URLSearchParams({ star: "in_force", sort: "stars", page_size: "24" })
  const [page, summary] = await Promise.all([readCatalogue(query, { cached: true }), readSummary()])
  const { hero } = pickShelf(page.items, 0)
  const badge = hero?.badge.status === "in_force" ? hero.badge : null
  return (
    <ContentPage
      title={t("title")}
      lead={t("leadNumbers", {
        inForce: summary.inForce,
        lapsed: summary.lapsed,
        unverified: summary.unverified,
      })}
    >
      <div className="-mx-(--space-edge)">
        <ReadTheSeal item={hero} day={page.day} isPage />
      </div>
      <section className="mt-14 border-t-[1.5px] border-ink pt-4">
        <h2 className="text-panel">{t("chips")}</h2>
        <ul className="mt-4 grid gap-3 sm:grid-cols-2 lg:grid-cols-3">
          {badge && (
            <li>
              <StarChip
                recognition={recognitionOf(badge)}
                day={page.day}
                words={starWords(seal, badge)}
                validity={validityWords(seal, badge, locale)}
              />
            </li>
          )}
          {(["lapsed", "unverified", "packaging", "revoked", "not_yet"] as const).map((reason) => (
            <li key={reason}>
              <NoStarChip words={seal("none")} reason={seal(`reasons.${reason}`)} />
            </li>
          ))}
        </ul>
      </section>
      <Passages
        passages={PASSAGES.map((key) => ({ title: t(`${key}.title`), text: t(`${key}.text`) }))}
      />
    </ContentPage>
  )
}
