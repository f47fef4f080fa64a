import { contentInEnglish, unitOf } from "@ocop/domain"
import { useLocale } from "next-intl"
import type { Locale } from "@/lib/i18n/locales"

/** Goods by their name; `titleEn` is missing where a browser has kept them from an earlier visit. */
export type Named = { title: string; titleEn?: string | null }
/** A text, and its language where that is not the page's. */
export type Worded = { text: string; lang?: "vi" }

/** A text of the office in the reader's language; without a translation the Vietnamese one, marked. */
export function wordsIn(locale: Locale, vi: string, en: string | null | undefined): Worded {
  if (locale === "vi") return { text: vi }
  return en ? { text: en } : { text: vi, lang: "vi" }
}

/** What goods are called in the reader's language. */
export function goodsName({ title, titleEn }: Named, locale: Locale): Worded {
  return wordsIn(locale, title, titleEn)
}

/** The name of goods, marked as Vietnamese where the reader's language has none. */
export function GoodsName({ of }: { of: Named }) {
  const { text, lang } = goodsName(of, useLocale())
  return lang ? <span lang={lang}>{text}</span> : text
}

/** "Hộp 500 g" (vi), "Box, 500 g" (en). */
export function netContentWords(netContent: string, locale: Locale): string {
  return locale === "vi" ? netContent : contentInEnglish(netContent)
}

/**
 * The word for a stock unit: "hộp" (vi), "box", of another quantity than one "boxes" (en); one that
 * is not ours stays as it is.
 */
export function unitWord(unit: string, locale: Locale, qtyMilli = 1000): string {
  const known = locale === "vi" ? null : unitOf(unit)
  if (!known) return unit
  return qtyMilli === 1000 ? known.en : known.enMany
}
