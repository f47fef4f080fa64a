import { vendorMe, vendorProducts } from "@ocop/contracts"
import { getTranslations } from "next-intl/server"
import { PortalPage } from "@/features/producer-portal/frame/portal-page"
import { ProductPanel } from "@/features/producer-portal/goods/product-panel"
import { present, readVendor } from "@/features/producer-portal/session/read-vendor"
import { pageLocale } from "@/lib/i18n/page-locale"

type Props = { params: Promise<{ locale: string }> }

export default async function PortalGoods({ params }: Props) {
  const locale = await pageLocale(params)
  const t = await getTranslations("producer")
  const [me, goods] = await Promise.all([
    present(readVendor(locale, "/vendor/me", vendorMe)),
    present(readVendor(locale, "/vendor/products", vendorProducts)),
  ])
  return (
    <PortalPage
      title={t("goods.title")}
      day={goods.day}
      demo={me.producer.demo}
      fact={me.producer.name}
    >
      {goods.products.length === 0 && <p className="text-ink2">{t("home.none")}</p>}
      <div className="grid gap-5 md:grid-cols-2 xl:grid-cols-3">
        {goods.products.map((product) => (
          <ProductPanel key={product.productId} product={product} />
        ))}
      </div>
    </PortalPage>
  )
}
