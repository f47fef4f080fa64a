import { vendorMe, vendorProductDetail } from "@ocop/contracts"
import { getTranslations } from "next-intl/server"
import { PortalPage } from "@/features/producer-portal/frame/portal-page"
import { MissingProduct } from "@/features/producer-portal/goods/missing-product"
import { ProductScreen } from "@/features/producer-portal/goods/product-screen"
import { present, readVendor } from "@/features/producer-portal/session/read-vendor"
import { pageLocale } from "@/lib/i18n/page-locale"

type Props = { params: Promise<{ locale: string; handle: string }> }

export default async function PortalProduct({ params }: Props) {
  const locale = await pageLocale(params)
  const { handle } = await params
  const t = await getTranslations("producer.missing")
  const path = `/vendor/products/${encodeURIComponent(decodeURIComponent(handle))}`
  const [me, detail] = await Promise.all([
    present(readVendor(locale, "/vendor/me", vendorMe)),
    readVendor(locale, path, vendorProductDetail),
  ])
  if (detail === null) return <MissingProduct title={t("title")} link={t("link")} />
  return (
    <PortalPage
      title={detail.product.title}
      day={detail.day}
      demo={me.producer.demo}
      fact={me.producer.name}
    >
      <ProductScreen detail={detail} />
    </PortalPage>
  )
}
