import type { Metadata } from "next"
import { getTranslations } from "next-intl/server"
import { CheckoutScreen } from "@/features/checkout/checkout-screen"
import { CheckoutFrame } from "@/features/shell/checkout-frame"
import { readPaymentMethods } from "@/lib/api/payments"
import { alternatesOf } from "@/lib/i18n/alternates"
import { pageLocale } from "@/lib/i18n/page-locale"

type Props = { params: Promise<{ locale: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const locale = await pageLocale(params)
  const t = await getTranslations({ locale, namespace: "checkout" })
  return {
    title: t("title"),
    alternates: alternatesOf(locale, "checkout"),
    robots: { index: false },
  }
}

export default async function CheckoutPage({ params }: Props) {
  const locale = await pageLocale(params)
  const t = await getTranslations({ locale, namespace: "checkout" })
  const { methods } = await readPaymentMethods()
  return (
    <CheckoutFrame title={t("title")} step={t("step", { step: 1 })} back="basket">
      <CheckoutScreen methods={methods} />
    </CheckoutFrame>
  )
}
