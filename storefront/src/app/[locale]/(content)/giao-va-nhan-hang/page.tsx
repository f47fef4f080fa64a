import type { Metadata } from "next"
import { getTranslations } from "next-intl/server"
import { ContentPage, Passages } from "@/features/content/content-page"
import { RulesNav } from "@/features/content/rules-nav"
import { alternatesOf } from "@/lib/i18n/alternates"
import { pageLocale } from "@/lib/i18n/page-locale"

export const revalidate = 60

type Props = { params: Promise<{ locale: string }> }

const PASSAGES = ["pickup", "delivery", "parcels", "price", "transfer", "perishable"] as const

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const locale = await pageLocale(params)
  const t = await getTranslations({ locale, namespace: "deliveryPage" })
  return { title: t("title"), description: t("lead"), alternates: alternatesOf(locale, "delivery") }
}

export default async function DeliveryPage({ params }: Props) {
  const locale = await pageLocale(params)
  const t = await getTranslations({ locale, namespace: "deliveryPage" })
  return (
    <ContentPage title={t("title")} lead={t("lead")}>
      <Passages
        passages={PASSAGES.map((key) => ({ title: t(`${key}.title`), text: t(`${key}.text`) }))}
      />
      <RulesNav here="delivery" />
    </ContentPage>
  )
}
