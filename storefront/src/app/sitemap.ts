import { SECTORS } from "@ocop/domain"
import type { MetadataRoute } from "next"
import { readSummary } from "@/lib/api/catalogue"
import { siteUrl } from "@/lib/env"
import { hrefTo, type RouteName, type RouteParams } from "@/lib/i18n/routes"

export const dynamic = "force-dynamic"

const PAGES = [
  "home",
  "products",
  "outlets",
  "places",
  "seal",
  "delivery",
  "privacy",
] as const satisfies readonly RouteName[]

function entry(name: RouteName, params?: RouteParams): MetadataRoute.Sitemap[number] {
  const site = siteUrl()
  const vi = `${site}${hrefTo("vi", name, params)}`
  return { url: vi, alternates: { languages: { vi, en: `${site}${hrefTo("en", name, params)}` } } }
}

/** Every page that search engines may keep, each with its other language. */
export default async function sitemap(): Promise<MetadataRoute.Sitemap> {
  const { marks } = await readSummary()
  return [
    ...PAGES.map((name) => entry(name)),
    ...SECTORS.map(({ slug }) => entry("sector", { sector: slug })),
    ...marks.map(({ handle }) => entry("product", { handle })),
  ]
}
