import type { Metadata } from "next"
import { getTranslations } from "next-intl/server"
import { narrowingOf, parseFilters, type SearchParams } from "@/features/list/filters"
import { ListPage } from "@/features/list/list-page"
import { alternatesOf } from "@/lib/i18n/alternates"
import { pageLocale } from "@/lib/i18n/page-locale"

// The list reads its state from the query, so it is rendered per request; what it shares with every
// page (outlets) still comes from the cache.
export const dynamic = "force-dynamic"
export const fetchCache = "default-cache"

type Props = { params: Promise<{ locale: string }>; searchParams: Promise<SearchParams> }

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const locale = await pageLocale(params)
  const t = await getTranslations({ locale, namespace: "list" })
  const filters = parseFilters(await searchParams)
  const isPlain = narrowingOf(filters).length === 0 && filters.page === 1
  return {
    title: t("title"),
    description: t("description"),
    alternates: alternatesOf(locale, "products"),
    // Narrowed lists are endless; search engines get the plain list, the sectors and the products.
    robots: isPlain ? undefined : { index: false, follow: true },
  }
}

export default async function ProductsPage({ params, searchParams }: Props) {
  await pageLocale(params)
  return <ListPage filters={parseFilters(await searchParams)} />
}
