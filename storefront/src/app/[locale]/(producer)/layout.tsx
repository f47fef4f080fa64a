import type { Metadata } from "next"
import { getTranslations } from "next-intl/server"
import type { ReactNode } from "react"
import { PortalMessages } from "@/features/producer-portal/frame/portal-messages"
import { pageLocale } from "@/lib/i18n/page-locale"

type Props = { children: ReactNode; params: Promise<{ locale: string }> }

// Every page here is of one signed-in member: none may lie in a cache.
export const dynamic = "force-dynamic"

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const locale = await pageLocale(params)
  const t = await getTranslations({ locale, namespace: "producer" })
  return { title: t("title"), robots: { index: false, follow: false } }
}

export default async function ProducerLayout({ children, params }: Props) {
  await pageLocale(params)
  return <PortalMessages>{children}</PortalMessages>
}
