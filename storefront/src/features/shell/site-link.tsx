import { useLocale } from "next-intl"
import type { ComponentProps } from "react"
import { hrefTo, type RouteName, type RouteParams } from "@/lib/i18n/routes"

export type SiteLinkProps = Omit<ComponentProps<"a">, "href"> & {
  to: RouteName
  params?: RouteParams
  /** Query string without `?`. */
  query?: string
  hash?: string
  /** False where the page stays as far down as it was. */
  scroll?: boolean
}

/** A policy comes with its document: these have one of their own (`proxy.ts`) and get a new one. */
const OWN_DOCUMENT: ReadonlySet<RouteName> = new Set(["checkout", "order", "card"])

/**
 * A link to a page of this shop in the reader's language. A plain one: `SoftLinks` follows all of
 * them within the document, so that a page of two hundred links wakes one part and not two hundred.
 */
export function SiteLink({ to, params, query, hash, scroll = true, ...rest }: SiteLinkProps) {
  const locale = useLocale()
  const href = `${hrefTo(locale, to, params)}${query ? `?${query}` : ""}${hash ? `#${hash}` : ""}`
  const soft = OWN_DOCUMENT.has(to) ? undefined : scroll ? "" : "still"
  return <a {...rest} href={href} data-soft={soft} />
}
