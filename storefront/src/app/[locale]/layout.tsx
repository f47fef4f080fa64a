import type { Metadata, Viewport } from "next"
import { getTranslations } from "next-intl/server"
import type { ReactNode } from "react"
import { ClientMessages } from "@/features/shell/client-messages"
import { SoftLinks } from "@/features/shell/soft-links"
import { siteUrl } from "@/lib/env"
import { pageLocale } from "@/lib/i18n/page-locale"
import { openGraphOf } from "@/lib/seo/open-graph"
import { THEME_COLORS } from "@/lib/theme-color"
import "../globals.css"

type Props = { children: ReactNode; params: Promise<{ locale: string }> }

// What an error page says when the frame of a page is what failed.
const PARTS = ["failure"] as const

// No page is rendered at build time: the backend may not be there. Each is made on first request.
export function generateStaticParams() {
  return []
}

export const viewport: Viewport = {
  width: "device-width",
  initialScale: 1,
  themeColor: THEME_COLORS,
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const locale = await pageLocale(params)
  const t = await getTranslations({ locale, namespace: "site" })
  return {
    metadataBase: new URL(siteUrl()),
    title: { default: `${t("name")} – ${t("tagline")}`, template: `%s – ${t("name")}` },
    description: t("description"),
    applicationName: t("name"),
    icons: { icon: "/icon.svg", apple: "/apple-touch-icon.png" },
    appleWebApp: { title: t("name"), statusBarStyle: "default" },
    twitter: { card: "summary_large_image" },
    openGraph: openGraphOf(locale, t("name")),
  }
}

export default async function RootLayout({ children, params }: Props) {
  const locale = await pageLocale(params)
  return (
    <html lang={locale}>
      <body className="flex min-h-dvh flex-col">
        <ClientMessages parts={PARTS}>{children}</ClientMessages>
        <SoftLinks />
      </body>
    </html>
  )
}
