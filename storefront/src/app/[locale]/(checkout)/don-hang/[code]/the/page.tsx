import type { Metadata } from "next"
import { getTranslations } from "next-intl/server"
import { CardScreen } from "@/features/payment/card-screen"
import { pageLocale } from "@/lib/i18n/page-locale"

type Props = { params: Promise<{ locale: string; code: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const locale = await pageLocale(params)
  const t = await getTranslations({ locale, namespace: "payment" })
  return { title: t("title"), robots: { index: false, follow: false } }
}

// The page itself holds nothing personal: the order is fetched by code and phone number.
export default async function CardPage({ params }: Props) {
  await pageLocale(params)
  const { code } = await params
  return <CardScreen code={decodeURIComponent(code)} />
}
