import type { Locale } from "@/lib/i18n/locales"

const PATHS = {
  home: "/nha-san-xuat",
  signIn: "/nha-san-xuat/dang-nhap",
  goods: "/nha-san-xuat/hang",
  changes: "/nha-san-xuat/thay-doi",
  reviews: "/nha-san-xuat/nhan-xet",
} as const

export type PortalPage = keyof typeof PATHS

/** A page of the portal in a language; its addresses are the same words in both. */
export function portalHref(locale: Locale, page: PortalPage, handle?: string): string {
  const path = handle ? `${PATHS[page]}/${encodeURIComponent(handle)}` : PATHS[page]
  return locale === "vi" ? path : `/${locale}${path}`
}
