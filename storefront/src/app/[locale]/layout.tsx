import { notFound } from "next/navigation"
import { setRequestLocale } from "next-intl/server"
import type { ReactNode } from "react"
import { isLocale } from "@/lib/i18n/locales"
import "../globals.css"

export default async function RootLayout({
  children,
  params,
}: {
  children: ReactNode
  params: Promise<{ locale: string }>
}) {
  const { locale } = await params
  if (!isLocale(locale)) notFound()
  setRequestLocale(locale)
  return (
    <html lang={locale}>
      <body>{children}</body>
    </html>
  )
}

export function generateStaticParams() {
  return []
}
