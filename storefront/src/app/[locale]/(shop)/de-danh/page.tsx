import type { Metadata } from "next"
import { getTranslations } from "next-intl/server"
import { ClientMessages } from "@/features/shell/client-messages"
import { SavedScreen } from "@/features/wishlist/saved-screen"
import { alternatesOf } from "@/lib/i18n/alternates"
import { pageLocale } from "@/lib/i18n/page-locale"

export const revalidate = 60

type Props = { params: Promise<{ locale: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const locale = await pageLocale(params)
  const t = await getTranslations({ locale, namespace: "saved" })
  return {
    title: t("title"),
    alternates: alternatesOf(locale, "saved"),
    robots: { index: false },
  }
}

// What is kept stays in the browser: the page itself is the same for everybody.
export default async function SavedPage({ params }: Props) {
  const locale = await pageLocale(params)
  const t = await getTranslations({ locale, namespace: "saved" })
  return (
    <div className="page-width pt-11">
      <h1 className="text-h1">{t("title")}</h1>
      <ClientMessages parts={["saved", "basket", "stock"]}>
        <SavedScreen />
      </ClientMessages>
    </div>
  )
}
