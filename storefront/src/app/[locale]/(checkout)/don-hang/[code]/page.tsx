import type { Metadata } from "next"
import { getTranslations } from "next-intl/server"
import { OrderScreen } from "@/features/order/order-screen"
import { readPaymentMethods } from "@/lib/api/payments"
import { pageLocale } from "@/lib/i18n/page-locale"

type Props = { params: Promise<{ locale: string; code: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const locale = await pageLocale(params)
  const { code } = await params
  const t = await getTranslations({ locale, namespace: "order" })
  return { title: t("title", { code }), robots: { index: false, follow: false } }
}

// The page itself holds nothing personal: the order is fetched by code and phone number.
export default async function OrderPage({ params }: Props) {
  await pageLocale(params)
  const { code } = await params
  const { simulator } = await readPaymentMethods()
  return <OrderScreen code={decodeURIComponent(code)} hasDemoBank={simulator} />
}
