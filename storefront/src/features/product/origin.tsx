import type { OutletView, ProductDetail } from "@ocop/contracts"
import { communeByCode } from "@ocop/vn"
import { useTranslations } from "next-intl"
import { Vi } from "../catalogue/vi"
import { ProvinceMap } from "../outlets/province-map"
import { placeLink } from "../place/place-link"
import { SiteLink } from "../shell/site-link"
import type { Variant } from "./variant"

type Props = {
  product: ProductDetail["product"]
  variant: Variant
  outlets: OutletView[]
}

/** The commune it comes from, under both of its names, and the counters that have this pack. */
export function Origin({ product, variant, outlets }: Props) {
  const t = useTranslations("product")
  const { commune } = product
  const place = commune ? communeByCode(commune.code) : null
  const having = new Set(
    variant.stock.filter((one) => one.qtyMilli > 0).map((one) => one.outletCode),
  )
  return (
    <section aria-labelledby="origin-title">
      <h2 id="origin-title" className="font-head text-panel">
        {commune ? (
          <SiteLink to="place" params={placeLink(commune.code)} className="text-link">
            <Vi>{commune.name}</Vi>
          </SiteLink>
        ) : (
          t("originUnknown")
        )}
      </h2>
      {commune?.oldName && (
        <p className="mt-1 text-small text-ink2">{t("before", { name: commune.oldName })}</p>
      )}
      <ProvinceMap
        outlets={outlets}
        having={having}
        origin={
          place
            ? {
                latitude: place.latitude,
                longitude: place.longitude,
                label: t("madeHere"),
                labelSide: "left",
              }
            : undefined
        }
        className="mt-4"
      />
      <p className="mt-3 text-small text-ink2">{t(place ? "mapKey" : "mapKeyNoOrigin")}</p>
    </section>
  )
}
