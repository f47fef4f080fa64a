import type { Metadata } from "next"
import { parseFilters, type SearchParams } from "@/features/list/filters"
import { listMetadata } from "@/features/list/list-metadata"
import { ListPage } from "@/features/list/list-page"
import { pageLocale } from "@/lib/i18n/page-locale"

// The list reads its state from the query, so it is rendered per request; what it shares with every
// page (outlets) still comes from the cache.
export const dynamic = "force-dynamic"
export const fetchCache = "default-cache"

type Props = { params: Promise<{ locale: string }>; searchParams: Promise<SearchParams> }

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  return listMetadata(await pageLocale(params), parseFilters(await searchParams))
}

export default async function ProductsPage({ params, searchParams }: Props) {
  await pageLocale(params)
  return <ListPage filters={parseFilters(await searchParams)} />
}
