import type { VendorProducts } from "@ocop/contracts"
import Link from "next/link"
import { useLocale, useTranslations } from "next-intl"
import { OutletStock } from "../goods/outlet-stock"
import { totalWords } from "../goods/total-words"
import { portalHref } from "../portal-href"

const ROWS = 4

/** Goods at the outlets, a block for each pack. */
export function GoodsPanel({ goods, days }: { goods: VendorProducts; days: number }) {
  const t = useTranslations("producer")
  const locale = useLocale()
  const packs = goods.products.flatMap((product) => product.skus.map((sku) => ({ product, sku })))
  return (
    <section aria-labelledby="goods">
      <h2 id="goods" className="mb-2 text-panel">
        {t("home.goods")}
      </h2>
      {packs.length === 0 && <p className="text-ink2">{t("home.none")}</p>}
      {packs.map(({ product, sku }) => (
        <div key={sku.skuId} className="mb-7">
          <div className="flex items-baseline justify-between gap-4 border-b-[1.5px] border-ink pt-3 pb-2">
            <h3 className="text-h3">
              {product.title}
              {product.skus.length > 1 && (
                <span className="block text-small font-text text-ink2">{sku.title}</span>
              )}
            </h3>
            <b className="whole text-h3">{totalWords(sku, locale)}</b>
          </div>
          <OutletStock sku={sku} outlets={goods.outlets} days={days} most={ROWS} />
          {sku.stock.length > ROWS && (
            <Link
              href={portalHref(locale, "goods", product.handle)}
              prefetch={false}
              className="text-link inline-flex min-h-11 items-center"
            >
              {t("goods.all", { count: sku.stock.length })}
            </Link>
          )}
        </div>
      ))}
    </section>
  )
}
