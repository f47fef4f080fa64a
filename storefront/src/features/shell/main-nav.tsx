"use client"

import { usePathname } from "next/navigation"
import { useLocale, useTranslations } from "next-intl"
import { hrefTo, type RouteName } from "@/lib/i18n/routes"
import { SiteLink } from "./site-link"

const ITEMS = ["products", "places", "outlets", "seal"] as const satisfies readonly RouteName[]
const MORE = [
  "gifts",
  "saved",
  "account",
  "orderLookup",
  "delivery",
] as const satisfies readonly RouteName[]

type Props = { folded?: boolean; menuId?: string }

/** The parts of the shop; the one that the reader is in is underlined. */
export function MainNav({ folded, menuId }: Props) {
  const t = useTranslations("shell")
  const locale = useLocale()
  const pathname = usePathname()
  const close = () => {
    if (menuId) document.getElementById(menuId)?.hidePopover()
  }
  const items: readonly RouteName[] = folded ? [...ITEMS, ...MORE] : ITEMS
  return items.map((item) => {
    const isHere = pathname.startsWith(hrefTo(locale, item))
    return (
      <SiteLink
        key={item}
        to={item}
        onClick={close}
        aria-current={isHere ? "page" : undefined}
        className={folded ? "menu-row" : "nav-link"}
      >
        {t(`items.${item as (typeof ITEMS)[number] | (typeof MORE)[number]}`)}
      </SiteLink>
    )
  })
}
