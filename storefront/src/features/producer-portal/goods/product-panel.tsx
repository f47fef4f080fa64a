import type { VendorProduct } from "@ocop/contracts"
import { buttonClass } from "@ocop/ui"
import Link from "next/link"
import { useLocale, useTranslations } from "next-intl"
import { formatMoney } from "@/lib/text/format"
import { PortalPicture } from "../frame/portal-picture"
import { portalHref } from "../portal-href"
import { BadgeLine } from "./badge-line"
import { totalWords } from "./total-words"

/** A product in the list: its paper, its packs with price and what is left. */
export function ProductPanel({ product }: { product: VendorProduct }) {
  const t = useTranslations("producer.goods")
  const locale = useLocale()
  const [first] = product.skus
  return (
    <article className="flex flex-col gap-4 rounded-panel border border-line bg-card p-4 sm:p-5">
      <div className="flex gap-4">
        <PortalPicture image={product.image} className="size-20 shrink-0" />
        <div className="flex min-w-0 flex-col gap-1">
          <h2 className="text-h3">{product.title}</h2>
          {first && <BadgeLine badge={first.badge} />}
          {product.pendingChanges > 0 && (
            <p className="text-small font-label text-peel-ink">
              {t("pending", { count: product.pendingChanges })}
            </p>
          )}
        </div>
      </div>
      <ul className="border-t border-line">
        {product.skus.map((sku) => (
          <li
            key={sku.skuId}
            className="flex flex-wrap items-baseline justify-between gap-x-4 border-b border-line py-2.5"
          >
            <span>{sku.title}</span>
            <span className="flex flex-wrap gap-x-4">
              <span className="whole">
                {formatMoney(sku.price, locale)}/{sku.unit}
              </span>
              <b className="whole font-strong">
                {sku.stock.length > 0 ? t("left", { qty: totalWords(sku, locale) }) : t("nowhere")}
              </b>
            </span>
          </li>
        ))}
      </ul>
      <Link
        href={portalHref(locale, "goods", product.handle)}
        prefetch={false}
        className={buttonClass({ variant: "outline", size: "small", wide: true })}
      >
        {t("open")}
        <span className="sr-only">: {product.title}</span>
      </Link>
    </article>
  )
}
