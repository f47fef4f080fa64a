import { sectorOf } from "@ocop/domain"
import type { Metadata } from "next"
import { notFound } from "next/navigation"
import { ListPage } from "@/features/list/list-page"
import { alternatesOf } from "@/lib/i18n/alternates"
import { pageLocale } from "@/lib/i18n/page-locale"

export const revalidate = 60

type Props = { params: Promise<{ locale: string; sector: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const locale = await pageLocale(params)
  const { sector } = await params
  const name = sectorOf(sector)?.[locale]
  return { title: name, alternates: alternatesOf(locale, "sector", { sector }) }
}

export function generateStaticParams() {
  return []
}

export default async function SectorPage({ params }: Props) {
  await pageLocale(params)
  const { sector } = await params
  if (sectorOf(sector)?.slug !== sector) notFound()
  return <ListPage filters={{ sector, sort: "relevance", page: 1 }} />
}
