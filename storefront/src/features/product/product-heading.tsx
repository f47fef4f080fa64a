import type { ProductDetail } from "@ocop/contracts"
import { useTranslations } from "next-intl"
import { GoodsName } from "../catalogue/goods-name"
import { Vi } from "../catalogue/vi"
import { placeLink } from "../place/place-link"
import { SiteLink } from "../shell/site-link"

/** Name of the product, who made it and where. */
export function ProductHeading({ product }: { product: ProductDetail["product"] }) {
  const t = useTranslations("product")
  const { producer, commune } = product
  return (
    <>
      <h1 className="mt-2 text-h1">
        <GoodsName of={{ title: product.title, titleEn: product.en.title }} />
      </h1>
      <p className="mt-3 mb-5 text-ink2">
        {producer && (
          <>
            {t("by")}{" "}
            <SiteLink to="producer" params={{ handle: producer.handle }} className="text-link">
              <Vi>{producer.name}</Vi>
            </SiteLink>
            {commune ? ", " : ""}
          </>
        )}
        {commune && (
          <SiteLink to="place" params={placeLink(commune.code)} className="text-link">
            <Vi>{commune.name}</Vi>
          </SiteLink>
        )}
      </p>
    </>
  )
}
