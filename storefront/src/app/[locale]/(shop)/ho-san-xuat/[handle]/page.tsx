import type { Metadata } from "next"
import { notFound } from "next/navigation"
import { getTranslations } from "next-intl/server"
import { ProducerScreen } from "@/features/maker/producer-screen"
import { readOutlets } from "@/lib/api/catalogue"
import { readProducer } from "@/lib/api/places"
import { alternatesOf } from "@/lib/i18n/alternates"
import { pageLocale } from "@/lib/i18n/page-locale"

export const revalidate = 60

type Props = { params: Promise<{ locale: string; handle: string }> }

export function generateStaticParams() {
  return []
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const locale = await pageLocale(params)
  const { handle } = await params
  const page = await readProducer(handle)
  if (page === null) return {}
  const t = await getTranslations({ locale, namespace: "makerPage" })
  const { producer, count, inForce } = page
  const place = producer.commune?.name ?? "Hà Tĩnh"
  return {
    title: producer.name,
    description: t("metaText", { name: producer.name, place, count, stars: inForce }),
    alternates: alternatesOf(locale, "producer", { handle }),
  }
}

export default async function ProducerPage({ params }: Props) {
  await pageLocale(params)
  const { handle } = await params
  const [page, outlets] = await Promise.all([readProducer(handle), readOutlets()])
  if (page === null) notFound()
  return <ProducerScreen page={page} outlets={outlets.filter((outlet) => outlet.open)} />
}
