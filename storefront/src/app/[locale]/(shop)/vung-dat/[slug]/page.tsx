import type { Metadata } from "next"
import { notFound } from "next/navigation"
import { getTranslations } from "next-intl/server"
import { CommuneScreen } from "@/features/place/commune-screen"
import { readOutlets } from "@/lib/api/catalogue"
import { readCommune } from "@/lib/api/places"
import { alternatesOf } from "@/lib/i18n/alternates"
import { pageLocale } from "@/lib/i18n/page-locale"

export const revalidate = 60

type Props = { params: Promise<{ locale: string; slug: string }> }

export function generateStaticParams() {
  return []
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const locale = await pageLocale(params)
  const { slug } = await params
  const page = await readCommune(slug)
  if (page === null) return {}
  const t = await getTranslations({ locale, namespace: "communePage" })
  const { commune, count, inForce } = page
  return {
    title: t("metaTitle", { name: commune.name }),
    description: t("metaText", { name: commune.name, count, stars: inForce }),
    alternates: alternatesOf(locale, "place", { slug }),
    // A page without goods says nothing that a searcher looks for.
    robots: count === 0 ? { index: false } : undefined,
  }
}

export default async function CommunePage({ params }: Props) {
  await pageLocale(params)
  const { slug } = await params
  const [page, outlets] = await Promise.all([readCommune(slug), readOutlets()])
  if (page === null) notFound()
  return <CommuneScreen page={page} outlets={outlets.filter((outlet) => outlet.open)} />
}
