"use client"

import { usePathname } from "next/navigation"
import { useLocale } from "next-intl"
import { otherLanguagePath } from "@/lib/i18n/other-language"

const NAMES = { vi: "Tiếng Việt", en: "English" } as const

/** Both languages by their own names; the other one leads to this same page. */
export function LanguageSwitch() {
  const locale = useLocale()
  const pathname = usePathname()
  const other = locale === "vi" ? "en" : "vi"
  return (
    <p className="flex shrink-0 items-center gap-2">
      <span lang={locale} className="hidden sm:inline">
        {NAMES[locale]}
      </span>
      <span aria-hidden className="hidden sm:inline">
        ·
      </span>
      <a
        href={otherLanguagePath(pathname, other)}
        lang={other}
        hrefLang={other}
        className="inline-flex min-h-9 items-center underline-offset-4 hover:underline"
      >
        {NAMES[other]}
      </a>
    </p>
  )
}
