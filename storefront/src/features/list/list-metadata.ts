import "server-only"
import type { Metadata } from "next"
import { getTranslations } from "next-intl/server"
import { readCatalogue } from "@/lib/api/catalogue"
import { alternatesOf } from "@/lib/i18n/alternates"
import type { Locale } from "@/lib/i18n/locales"
import { hrefTo } from "@/lib/i18n/routes"
import { sectorName, setName } from "../catalogue/set-name"
import { catalogueQueryOf, type Filters, PAGE_SIZE } from "./filters"
import { addressOf, isShelf } from "./list-address"

/**
 * Head of a list. Shelves (the whole list, sectors, sets) are kept by search engines page by page,
 * each page its own canonical with links to its neighbours; narrowed lists are endless and are not
 * kept, but their links are followed. A shelf without goods is not kept either.
 */
export async function listMetadata(locale: Locale, filters: Filters): Promise<Metadata> {
  const t = await getTranslations({ locale, namespace: "list" })
  if (!isShelf(filters)) return { title: t("title"), robots: { index: false, follow: true } }
  const { count } = await readCatalogue(catalogueQueryOf(filters), { cached: true })
  const what = filters.set
    ? setName(Number(filters.set), locale)
    : filters.sector && sectorName(filters.sector, locale)
  const name = what || t("title")
  const { page } = filters
  const { to, params } = addressOf(filters)
  const pageHref = (other: number) => {
    const address = addressOf({ ...filters, page: other })
    return hrefTo(locale, address.to, address.params)
  }
  return {
    title: page > 1 ? t("titlePage", { name, page }) : name,
    description: what ? t("descriptionOf", { name: what, count }) : t("description"),
    alternates: alternatesOf(locale, to, params),
    pagination: {
      previous: page > 1 ? pageHref(page - 1) : undefined,
      next: page * PAGE_SIZE < count ? pageHref(page + 1) : undefined,
    },
    robots: count === 0 ? { index: false, follow: true } : undefined,
  }
}
