import type { ProductDetail } from "@ocop/contracts"
import { useTranslations } from "next-intl"
import { SiteLink } from "../shell/site-link"

type Props = { product: ProductDetail["product"]; netContent: string }

/** Who made it, of what, and how to keep it. */
export function Maker({ product, netContent }: Props) {
  const t = useTranslations("product")
  const { producer, commune } = product
  const rows = [
    [t("ingredients"), product.ingredients],
    [t("content"), netContent],
    [t("storage"), product.storage],
    [t("shelfLife"), product.shelfLifeDays && t("days", { days: product.shelfLifeDays })],
    [t("madeIn"), producer?.address ?? commune?.name],
    [t("placeBefore"), commune?.oldName],
  ] as const
  return (
    <section aria-labelledby="maker-title">
      <h2 id="maker-title" className="text-h2-page">
        {t("maker")}
      </h2>
      {producer && (
        <p className="mt-2">
          <SiteLink
            to="products"
            query={new URLSearchParams({ producer: producer.handle }).toString()}
            className="text-link"
          >
            {producer.name}
          </SiteLink>
        </p>
      )}
      {producer?.story && <p className="mt-3 max-w-[38rem] text-ink2">{producer.story}</p>}
      <dl className="mt-5 grid grid-cols-[auto_1fr] gap-x-7 gap-y-2.5 border-t border-line pt-5">
        {rows.map(([term, fact]) =>
          fact ? (
            <div key={term} className="contents">
              <dt className="text-ink2">{term}</dt>
              <dd className="font-[650]">{fact}</dd>
            </div>
          ) : null,
        )}
      </dl>
    </section>
  )
}
