import type { Metadata } from "next"
import { getTranslations } from "next-intl/server"
import { BasketScreen } from "@/features/basket/basket-screen"
import { ClientMessages } from "@/features/shell/client-messages"
import { alternatesOf } from "@/lib/i18n/alternates"
import { pageLocale } from "@/lib/i18n/page-locale"

type Props = { params: Promise<{ locale: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const locale = await pageLocale(params)
  const t = await getTranslations({ locale, namespace: "basket" })
  return {
    title: t("title"),
    alternates: alternatesOf(locale, "basket"),
    robots: { index: false },
  }
}

export default async function BasketPage({ params }: Props) {
  const locale = await pageLocale(params)
  const t = await getTranslations({ locale, namespace: "basket" })
  return (
    <div className="page-width pt-11">
      <h1 className="mb-7 text-h1">{t("title")}</h1>
      <ClientMessages parts={["basket", "offers", "gifts"]}>
        <BasketScreen />
      </ClientMessages>
    </div>
  )
}
