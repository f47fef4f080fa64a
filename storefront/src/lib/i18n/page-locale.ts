import "server-only"
import { notFound } from "next/navigation"
import { setRequestLocale } from "next-intl/server"
import { isLocale, type Locale } from "./locales"

/** The language of a page from its parameters, set for everything that it renders. */
export async function pageLocale(params: Promise<{ locale: string }>): Promise<Locale> {
  const { locale } = await params
  if (!isLocale(locale)) notFound()
  setRequestLocale(locale)
  return locale
}
