import type { Metadata } from "next"
import { getTranslations } from "next-intl/server"
import { LookupForm } from "@/features/order/lookup-form"
import { ClientMessages } from "@/features/shell/client-messages"
import { alternatesOf } from "@/lib/i18n/alternates"
import { pageLocale } from "@/lib/i18n/page-locale"

export const revalidate = 60

type Props = { params: Promise<{ locale: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const locale = await pageLocale(params)
  const t = await getTranslations({ locale, namespace: "order" })
  return { title: t("lookupTitle"), alternates: alternatesOf(locale, "orderLookup") }
}

export default async function LookupPage({ params }: Props) {
  const locale = await pageLocale(params)
  const t = await getTranslations({ locale, namespace: "order" })
  return (
    <div className="page-width pt-11">
      <h1 className="text-h1">{t("lookupTitle")}</h1>
      <p className="mt-3 mb-7 max-w-[36rem] text-lead text-ink2">{t("lookupText")}</p>
      <ClientMessages parts={["order"]}>
        <LookupForm />
      </ClientMessages>
    </div>
  )
}
