import { DemoTag } from "@ocop/ui"
import type { Metadata } from "next"
import { getTranslations } from "next-intl/server"
import { ContentPage } from "@/features/content/content-page"
import { RulesNav } from "@/features/content/rules-nav"
import { readSeller } from "@/lib/api/seller"
import { alternatesOf } from "@/lib/i18n/alternates"
import { pageLocale } from "@/lib/i18n/page-locale"

export const revalidate = 60

type Props = { params: Promise<{ locale: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const locale = await pageLocale(params)
  const t = await getTranslations({ locale, namespace: "sellerPage" })
  return { title: t("title"), description: t("lead"), alternates: alternatesOf(locale, "seller") }
}

/** Who sells, as registered; what a demonstration does not have is said, not invented. */
export default async function SellerPage({ params }: Props) {
  const locale = await pageLocale(params)
  const t = await getTranslations({ locale, namespace: "sellerPage" })
  const seller = await readSeller()
  const missing = t(seller.demo ? "missingDemo" : "missing")
  const rows = [
    [t("name"), seller.name],
    [t("taxId"), seller.taxId ?? missing],
    [t("address"), seller.address ?? missing],
    [t("contact"), t("contactText")],
    [t("notice"), missing],
  ] as const
  return (
    <ContentPage title={t("title")} lead={t("lead")}>
      <dl className="mt-11 grid max-w-[48rem] gap-x-9 border-t-[1.5px] border-ink sm:grid-cols-[auto_1fr]">
        {rows.map(([term, fact]) => (
          <div key={term} className="contents">
            <dt className="pt-3 text-ink2 sm:border-b sm:border-line sm:pb-3">{term}</dt>
            <dd className="border-b border-line pb-3 font-[650] sm:pt-3">
              {fact} {fact === seller.name && seller.demo && <DemoTag words="DEMO" />}
            </dd>
          </div>
        ))}
      </dl>
      <p className="mt-7 max-w-[40rem] text-ink2">{t("role")}</p>
      <RulesNav here="seller" />
    </ContentPage>
  )
}
