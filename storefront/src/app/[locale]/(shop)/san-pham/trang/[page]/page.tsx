import type { Metadata } from "next"
import { listMetadata } from "@/features/list/list-metadata"
import { ListPage } from "@/features/list/list-page"
import { shelfFilters } from "@/features/list/shelf-filters"
import { pageLocale } from "@/lib/i18n/page-locale"

export const revalidate = 60

type Props = { params: Promise<{ locale: string; page: string }> }

export function generateStaticParams() {
  return []
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return listMetadata(await pageLocale(params), shelfFilters(await params))
}

export default async function ProductsPageOf({ params }: Props) {
  await pageLocale(params)
  return <ListPage filters={shelfFilters(await params)} />
}
