"use client"

import { House, Inbox, MessageSquareText, Package, Store } from "lucide-react"
import Link from "next/link"
import { usePathname } from "next/navigation"
import { useLocale, useTranslations } from "next-intl"
import { portalHref } from "../portal-href"

/** Five places with words: a bar at the foot of a phone, a row on wider screens. */
export function PortalTabs() {
  const t = useTranslations("producer")
  const locale = useLocale()
  const pathname = usePathname().replace(/^\/vi(?=\/)/, "")
  const home = portalHref(locale, "home")
  const goods = portalHref(locale, "goods")
  const changes = portalHref(locale, "changes")
  const reviews = portalHref(locale, "reviews")
  const tabs = [
    { href: home, word: t("tabs.home"), Icon: House, current: pathname === home },
    { href: goods, word: t("tabs.goods"), Icon: Package, current: pathname.startsWith(goods) },
    { href: changes, word: t("tabs.changes"), Icon: Inbox, current: pathname === changes },
    {
      href: reviews,
      word: t("tabs.reviews"),
      Icon: MessageSquareText,
      current: pathname === reviews,
    },
    { href: locale === "vi" ? "/" : `/${locale}`, word: t("tabs.shop"), Icon: Store },
  ]
  return (
    <nav
      aria-label={t("nav")}
      className="fixed inset-x-0 bottom-0 z-10 border-t-[1.5px] border-ink bg-paper pb-[env(safe-area-inset-bottom)] md:static md:border-t-0 md:border-b-[1.5px] md:pb-0"
    >
      <ul className="page-width grid grid-cols-5 px-0 md:flex md:gap-8 md:px-(--space-edge)">
        {tabs.map(({ href, word, Icon, current }) => (
          <li key={href}>
            <Link
              href={href}
              prefetch={false}
              aria-current={current ? "page" : undefined}
              className="flex min-h-16 flex-col items-center justify-center gap-1 border-t-4 border-transparent text-small font-label aria-[current]:border-tea aria-[current]:text-tea md:min-h-14 md:flex-row md:gap-2 md:border-t-0 md:border-b-4 md:text-base"
            >
              <Icon aria-hidden size={22} strokeWidth={1.8} />
              {word}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  )
}
