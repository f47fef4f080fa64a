import { useTranslations } from "next-intl"
import type { RouteName, RouteParams } from "@/lib/i18n/routes"
import { SiteLink } from "./site-link"

export type Crumb = {
  words: string
  to?: RouteName
  params?: RouteParams
  /** Language of the words where it is not the page's. */
  lang?: string
}

/** The way here; the last part is this page. */
export function Breadcrumbs({ trail }: { trail: Crumb[] }) {
  const t = useTranslations("shell")
  return (
    <nav aria-label={t("trail")}>
      <ol className="flex flex-wrap items-center gap-x-2 text-small text-ink2">
        <li>
          <SiteLink to="home" className="inline-flex min-h-9 items-center hover:underline">
            {t("home")}
          </SiteLink>
        </li>
        {trail.map((crumb, index) => (
          <li key={crumb.words} lang={crumb.lang} className="flex items-center gap-2">
            <span aria-hidden>/</span>
            {crumb.to && index < trail.length - 1 ? (
              <SiteLink
                to={crumb.to}
                params={crumb.params}
                className="inline-flex min-h-9 items-center hover:underline"
              >
                {crumb.words}
              </SiteLink>
            ) : (
              <span aria-current="page" className="font-[650] text-ink">
                {crumb.words}
              </span>
            )}
          </li>
        ))}
      </ol>
    </nav>
  )
}
