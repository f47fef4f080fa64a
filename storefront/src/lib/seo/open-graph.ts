import type { Metadata } from "next"
import type { Locale } from "../i18n/locales"

/** What link previews say of every page; a page with a picture of its own replaces `images`. */
export function openGraphOf(locale: Locale, siteName: string): NonNullable<Metadata["openGraph"]> {
  return {
    siteName,
    locale: locale === "vi" ? "vi_VN" : "en_GB",
    alternateLocale: locale === "vi" ? "en_GB" : "vi_VN",
    type: "website",
    images: [{ url: "/og.jpg", width: 1200, height: 630, type: "image/jpeg" }],
  }
}
