import type { Metadata } from "next"
import { notFound } from "next/navigation"
import { getTranslations } from "next-intl/server"
import { feedPicture } from "@/features/catalogue/art-src"
import { goodsName, netContentWords } from "@/features/catalogue/goods-name"
import { breadcrumbJsonLd, productJsonLd } from "@/features/product/product-json-ld"
import { ProductScreen } from "@/features/product/product-screen"
import { openingVariant } from "@/features/product/variant"
import { JsonLd } from "@/features/shell/json-ld"
import { readOutlets, readProduct } from "@/lib/api/catalogue"
import { readOrigin } from "@/lib/api/places"
import { readReviews } from "@/lib/api/reviews"
import { siteUrl } from "@/lib/env"
import { alternatesOf } from "@/lib/i18n/alternates"
import { pageLocale } from "@/lib/i18n/page-locale"
import { hrefTo } from "@/lib/i18n/routes"
import { openGraphOf } from "@/lib/seo/open-graph"

export const revalidate = 60

type Props = { params: Promise<{ locale: string; handle: string }> }

export function generateStaticParams() {
  return []
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const locale = await pageLocale(params)
  const { handle } = await params
  const detail = await readProduct(handle)
  if (detail === null) return {}
  const t = await getTranslations({ locale, namespace: "product" })
  const site = await getTranslations({ locale, namespace: "site" })
  const { product } = detail
  const name = goodsName({ title: product.title, titleEn: product.en.title }, locale).text
  const variant = openingVariant(detail.variants)
  const image = feedPicture(product.images[0]?.src ?? null)
  return {
    title: name,
    description: t("description", {
      name,
      content: netContentWords(variant?.netContent ?? "", locale),
      place: product.commune?.name ?? "Hà Tĩnh",
    }),
    alternates: alternatesOf(locale, "product", { handle }),
    openGraph: {
      ...openGraphOf(locale, site("name")),
      ...(image ? { images: [{ url: image, alt: name }] } : {}),
    },
  }
}

export default async function ProductPage({ params }: Props) {
  const locale = await pageLocale(params)
  const { handle } = await params
  const [detail, origin, outlets, reviews] = await Promise.all([
    readProduct(handle),
    readOrigin(handle),
    readOutlets(),
    readReviews(handle),
  ])
  if (detail === null || origin === null || reviews === null) notFound()
  const t = await getTranslations("list")
  const site = siteUrl()
  const addresses = {
    site,
    page: `${site}${hrefTo(locale, "product", { handle })}`,
    listPage: `${site}${hrefTo(locale, "products")}`,
    listName: t("title"),
  }
  return (
    <>
      <JsonLd data={productJsonLd(detail, addresses, reviews)} />
      <JsonLd data={breadcrumbJsonLd(detail, addresses)} />
      <ProductScreen
        detail={detail}
        origin={origin}
        reviews={reviews}
        outlets={outlets.filter((outlet) => outlet.open)}
      />
    </>
  )
}
