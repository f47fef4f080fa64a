import type { VendorProductDetail } from "@ocop/contracts"
import { DemoTag } from "@ocop/ui"
import { useLocale, useTranslations } from "next-intl"
import { formatDay, formatMoney } from "@/lib/text/format"
import { ProposePhoto } from "../changes/propose-photo"
import { ProposePrice } from "../changes/propose-price"
import { ProposeTexts } from "../changes/propose-texts"
import { BadgeLine } from "./badge-line"
import { CertificatePanel } from "./certificate-panel"
import { daysOf } from "./days-of"
import { OutletStock } from "./outlet-stock"
import { totalWords } from "./total-words"

/** An own product: packs with stock and sales, then what may be proposed. */
export function ProductScreen({ detail }: { detail: VendorProductDetail }) {
  const t = useTranslations("producer")
  const locale = useLocale()
  const { product, outlets, from, to, day } = detail
  const [first] = product.skus
  const days = daysOf(detail)
  return (
    <div className="grid items-start gap-x-18 gap-y-11 lg:grid-cols-2">
      <section aria-labelledby="packs">
        <h2 id="packs" className="text-panel">
          {t("goods.packs")}
        </h2>
        <p className="mt-1 text-small text-ink2">
          {t("goods.period", { from: formatDay(from, locale), to: formatDay(to, locale) })}
        </p>
        {first && <CertificatePanel badge={first.badge} day={day} />}
        {product.skus.map((sku) => (
          <div key={sku.skuId} className="mt-6">
            <div className="flex flex-wrap items-baseline justify-between gap-x-4 border-b-[1.5px] border-ink pb-2">
              <h3 className="text-h3">{sku.title}</h3>
              <p className="flex items-center gap-2">
                <b className="whole text-h3">{formatMoney(sku.price, locale)}</b>
                {sku.demoPrice && <DemoTag words={t("goods.demoPrice")} />}
              </p>
            </div>
            <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1 border-b border-line py-3">
              <BadgeLine badge={sku.badge} />
              <b className="whole font-strong">
                {t("goods.left", { qty: totalWords(sku, locale) })}
              </b>
            </div>
            <OutletStock sku={sku} outlets={outlets} days={days} />
          </div>
        ))}
      </section>
      <section aria-labelledby="propose">
        <h2 id="propose" className="text-panel">
          {t("propose.title")}
        </h2>
        <p className="mt-1 text-ink2">{t("propose.text")}</p>
        {product.pendingChanges > 0 && (
          <p className="mt-2 font-label text-peel-ink">
            {t("goods.pending", { count: product.pendingChanges })}
          </p>
        )}
        <h3 className="mt-7 mb-4 text-h3">{t("propose.price")}</h3>
        <div className="flex flex-col gap-6">
          {product.skus.map((sku) => (
            <ProposePrice key={sku.skuId} productId={product.productId} sku={sku} />
          ))}
        </div>
        <h3 className="mt-9 mb-4 text-h3">{t("propose.photo")}</h3>
        <ProposePhoto productId={product.productId} image={product.image} />
        <h3 className="mt-9 mb-4 text-h3">{t("propose.texts")}</h3>
        <ProposeTexts productId={product.productId} texts={product.texts} />
      </section>
    </div>
  )
}
