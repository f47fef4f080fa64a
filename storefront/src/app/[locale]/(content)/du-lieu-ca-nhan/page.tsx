import type { Metadata } from "next"
import { getTranslations } from "next-intl/server"
import { ContentPage, Passages } from "@/features/content/content-page"
import { RulesNav } from "@/features/content/rules-nav"
import { alternatesOf } from "@/lib/i18n/alternates"
import { pageLocale } from "@/lib/i18n/page-locale"

export const revalidate = 60

type Props = { params: Promise<{ locale: string }> }

const PASSAGES = [
  "none",
  "order",
  "browser",
  "who",
  "consent",
  "rights",
  "keep",
  "cookies",
] as const

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const locale = await pageLocale(params)
  const t = await getTranslations({ locale, namespace: "privacyPage" })
  return { title: t("title"), description: t("lead"), alternates: alternatesOf(locale, "privacy") }
}

export default async function PrivacyPage({ params }: Props) {
  const locale = await pageLocale(params)
  const t = await getTranslations({ locale, namespace: "privacyPage" })
  return (
    <ContentPage title={t("title")} lead={t("lead")}>
      <Passages
        passages={PASSAGES.map((key) => ({ title: t(`${key}.title`), text: t(`${key}.text`) }))}
      />
      <RulesNav here="privacy" />
    </ContentPage>
  )
}
