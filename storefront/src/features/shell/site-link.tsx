import Link from "next/link"
import { useLocale } from "next-intl"
import type { ComponentProps } from "react"
import { hrefTo, type RouteName, type RouteParams } from "@/lib/i18n/routes"

export type SiteLinkProps = Omit<ComponentProps<typeof Link>, "href" | "locale"> & {
  to: RouteName
  params?: RouteParams
  /** Query string without `?`. */
  query?: string
  hash?: string
}

/** A link to a page of this shop in the reader's language. */
export function SiteLink({ to, params, query, hash, ...rest }: SiteLinkProps) {
  const locale = useLocale()
  const href = `${hrefTo(locale, to, params)}${query ? `?${query}` : ""}${hash ? `#${hash}` : ""}`
  return <Link prefetch={false} {...rest} href={href} />
}
