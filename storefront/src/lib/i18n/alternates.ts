import "server-only"
import type { Metadata } from "next"
import type { Locale } from "./locales"
import { hrefTo, type RouteName, type RouteParams } from "./routes"

/** Canonical address and the page's other language, for the head of a page. */
export function alternatesOf(
  locale: Locale,
  name: RouteName,
  params?: RouteParams,
): NonNullable<Metadata["alternates"]> {
  const vi = hrefTo("vi", name, params)
  return {
    canonical: hrefTo(locale, name, params),
    languages: { vi, en: hrefTo("en", name, params), "x-default": vi },
  }
}
