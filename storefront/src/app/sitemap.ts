import { criteriaSetOf, sectorOf } from "@ocop/domain"
import type { MetadataRoute } from "next"
import { artSrc } from "@/features/catalogue/art-src"
import { RULES } from "@/features/content/legal-pages"
import { PAGE_SIZE } from "@/features/list/filters"
import { addressOf } from "@/features/list/list-address"
import { readCatalogue, readEveryItem } from "@/lib/api/catalogue"
import { siteUrl } from "@/lib/env"
import { LOCALES } from "@/lib/i18n/locales"
import { hrefTo, type RouteName, type RouteParams } from "@/lib/i18n/routes"
import { listPlacePaths } from "@/lib/list-place-paths"

export const dynamic = "force-dynamic"

type Entry = MetadataRoute.Sitemap[number]

const PAGES = [
  "home",
  "outlets",
  "places",
  "gifts",
  "seal",
  "ranking",
  ...RULES,
] as const satisfies readonly RouteName[]

/** A page in both languages; each entry names the other, as search engines ask. */
function entries(name: RouteName, params?: RouteParams, images?: string[]): Entry[] {
  const at = (locale: (typeof LOCALES)[number]) => `${siteUrl()}${hrefTo(locale, name, params)}`
  const languages = { vi: at("vi"), en: at("en"), "x-default": at("vi") }
  return LOCALES.map((locale) => ({ url: at(locale), alternates: { languages }, images }))
}

type Shelf = { sector?: string; set?: string }

/** The pages of a shelf of `count` goods. */
function shelfEntries(shelf: Shelf, count: number): Entry[] {
  const pages = Math.max(1, Math.ceil(count / PAGE_SIZE))
  return Array.from({ length: pages }, (_, index) => {
    const { to, params } = addressOf({ ...shelf, sort: "relevance", page: index + 1 })
    return entries(to, params)
  }).flat()
}

/** Every page that search engines may keep: shelves with goods page by page, and each product. */
export default async function sitemap(): Promise<MetadataRoute.Sitemap> {
  const [{ count, facets }, items, places] = await Promise.all([
    readCatalogue(new URLSearchParams({ page_size: "1" }), { cached: true }),
    readEveryItem(),
    listPlacePaths(),
  ])
  const site = siteUrl()
  const sets = facets.sets.map((one) => {
    const set = criteriaSetOf(Number(one.value))
    const sector = set ? sectorOf(set.sector)?.slug : undefined
    return shelfEntries({ sector, set: one.value }, one.count)
  })
  return [
    ...PAGES.flatMap((name) => entries(name)),
    ...shelfEntries({}, count),
    ...facets.sectors.flatMap((one) => shelfEntries({ sector: one.value }, one.count)),
    ...sets.flat(),
    ...places.flatMap(({ name, params }) => entries(name, params)),
    ...items.flatMap((item) => {
      const picture = artSrc(item.image)
      return entries(
        "product",
        { handle: item.handle },
        picture ? [`${site}${picture}`] : undefined,
      )
    }),
  ]
}
