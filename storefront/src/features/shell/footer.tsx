import { useLocale, useTranslations } from "next-intl"
import type { RouteName } from "@/lib/i18n/routes"
import { RULES } from "../content/legal-pages"
import { SiteLink } from "./site-link"

const COLUMNS = [
  { title: "buying", links: ["products", "gifts", "basket", "saved", "account", "orderLookup"] },
  { title: "trust", links: ["seal", "ranking", "outlets", "places"] },
  { title: "rules", links: RULES },
] as const satisfies readonly { title: string; links: readonly RouteName[] }[]

const PORTAL = "/nha-san-xuat"

/** The promise, the pages, and what the star of this shop is not. */
export function Footer({ outletCount }: { outletCount: number }) {
  const t = useTranslations("shell")
  const locale = useLocale()
  return (
    <footer className="surface-deep mt-(--space-section)">
      <div className="page-width grid gap-x-(--space-col) gap-y-11 pt-14 pb-11 sm:grid-cols-2 lg:grid-cols-[5fr_3fr_3fr_3fr_3fr] lg:pt-18">
        <div className="sm:col-span-2 lg:col-span-1">
          <p className="font-head text-[1.75rem] leading-[1.18] font-[750] tracking-[-0.022em]">
            {t("promise1")}
            <br />
            {t("promise2")}
          </p>
          <p className="mt-5 max-w-[24rem] text-small text-on-deep2">
            {t("promiseText", { count: outletCount })}
          </p>
        </div>
        {COLUMNS.map((column) => (
          <nav key={column.title} aria-label={t(`footer.${column.title}`)}>
            <p className="mb-2 text-small text-on-deep2">{t(`footer.${column.title}`)}</p>
            <ul>
              {column.links.map((link) => (
                <li key={link}>
                  <SiteLink
                    to={link}
                    className="inline-flex min-h-11 items-center underline-offset-4 hover:underline"
                  >
                    {t(`items.${link}`)}
                  </SiteLink>
                </li>
              ))}
            </ul>
          </nav>
        ))}
        <nav aria-label={t("footer.making")}>
          <p className="mb-2 text-small text-on-deep2">{t("footer.making")}</p>
          {/* Another surface with a layout of its own: a plain link leaves the shop. */}
          <a
            href={locale === "vi" ? PORTAL : `/${locale}${PORTAL}`}
            className="inline-flex min-h-11 items-center underline-offset-4 hover:underline"
          >
            {t("footer.portal")}
          </a>
        </nav>
      </div>
      <div className="page-width pb-11">
        <p className="border-t border-on-deep2/30 pt-5 text-small text-on-deep2">{t("footnote")}</p>
      </div>
    </footer>
  )
}
