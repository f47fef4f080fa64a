import type { Metadata } from "next"
import { notFound } from "next/navigation"
import { getTranslations } from "next-intl/server"
import { outletJsonLd } from "@/features/outlets/outlet-json-ld"
import { OutletScreen } from "@/features/outlets/outlet-screen"
import { shortOutletName } from "@/features/outlets/short-name"
import { JsonLd } from "@/features/shell/json-ld"
import { readOutlets } from "@/lib/api/catalogue"
import { readOutlet } from "@/lib/api/places"
import { siteUrl } from "@/lib/env"
import { alternatesOf } from "@/lib/i18n/alternates"
import { pageLocale } from "@/lib/i18n/page-locale"
import { hrefTo } from "@/lib/i18n/routes"

export const revalidate = 60

type Props = { params: Promise<{ locale: string; code: string }> }

export function generateStaticParams() {
  return []
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const locale = await pageLocale(params)
  const { code } = await params
  const page = await readOutlet(code)
  if (page === null) return {}
  const t = await getTranslations({ locale, namespace: "outletPage" })
  const { outlet, count, inForce } = page
  const name = shortOutletName(outlet.name)
  const place = outlet.commune?.name ?? outlet.province
  return {
    title: t("metaTitle", { name }),
    description: t("metaText", { name, place, count, stars: inForce }),
    alternates: alternatesOf(locale, "outlet", { code }),
  }
}

export default async function OutletPage({ params }: Props) {
  const locale = await pageLocale(params)
  const { code } = await params
  const [page, outlets] = await Promise.all([readOutlet(code), readOutlets()])
  if (page === null) notFound()
  const site = siteUrl()
  const point = page.isExact ? {} : { latitude: null, longitude: null }
  const address = `${site}${hrefTo(locale, "outlet", { code })}`
  return (
    <>
      <JsonLd data={outletJsonLd({ ...page.outlet, ...point }, site, address)} />
      <OutletScreen page={page} outlets={outlets.filter((one) => one.open || one.code === code)} />
    </>
  )
}
