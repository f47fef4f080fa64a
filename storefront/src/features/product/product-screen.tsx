import type { OutletView, ProductDetail } from "@ocop/contracts"
import { WeaveDivider } from "@ocop/ui"
import { communeByCode } from "@ocop/vn"
import { useLocale, useTranslations } from "next-intl"
import { GoodsName, goodsName, netContentWords, unitWord } from "../catalogue/goods-name"
import { sectorName } from "../catalogue/set-name"
import { ProvinceMap } from "../outlets/province-map"
import { BadgeChip } from "../seal/badge-chip"
import { Breadcrumbs } from "../shell/breadcrumbs"
import { SiteLink } from "../shell/site-link"
import { StockByOutlet } from "../stock/stock-by-outlet"
import { BuyPanel } from "./buy-panel"
import { Gallery, Story } from "./gallery"
import { lotRows } from "./lot-rows"
import { Lots } from "./lots"
import { Maker } from "./maker"
import { packsOf } from "./packs"
import { openingVariant, type Variant } from "./variant"

type Props = { detail: ProductDetail; outlets: OutletView[] }

/** Earliest expiry of a pack at each outlet. */
function expiryByOutlet({ lots }: Variant): Record<string, string> {
  const byOutlet: Record<string, string> = {}
  for (const { outletCode, expiresOn, qtyMilli } of lots) {
    const known = byOutlet[outletCode]
    if (expiresOn === null || qtyMilli <= 0) continue
    if (known === undefined || expiresOn < known) byOutlet[outletCode] = expiresOn
  }
  return byOutlet
}

/** The product: picture and paper, price and pack; then where it is, its lots, its maker. */
export function ProductScreen({ detail, outlets }: Props) {
  const t = useTranslations("product")
  const card = useTranslations("card")
  const list = useTranslations("list")
  const locale = useLocale()
  const { product, variants, day } = detail
  const variant = openingVariant(variants)
  if (variant === null) return null
  const { producer, commune } = product
  const named = { title: product.title, titleEn: product.en.title }
  const lots = lotRows(variant.lots, day)
  const sector = product.sectorSlug
  return (
    <>
      <div className="page-width pt-4 sm:pt-7">
        <Breadcrumbs
          trail={[
            { words: list("title"), to: "products" },
            { words: sectorName(sector, locale), to: "sector", params: { sector } },
            { words: goodsName(named, locale).text },
          ]}
        />
        <div className="mt-3 grid grid-rows-[auto_1fr] gap-x-9 gap-y-7 md:grid-cols-2 lg:grid-cols-[664fr_576fr] lg:gap-x-18">
          <Gallery product={product} />
          <div className="md:row-span-2">
            <BadgeChip badge={variant.badge} day={day} />
            <h1 className="mt-2 text-h1">
              <GoodsName of={named} />
            </h1>
            <p className="mt-3 mb-5 text-ink2">
              {producer && (
                <>
                  {t("by")}{" "}
                  <SiteLink
                    to="products"
                    query={new URLSearchParams({ producer: producer.handle }).toString()}
                    className="text-link"
                  >
                    {producer.name}
                  </SiteLink>
                  {commune ? ", " : ""}
                </>
              )}
              {commune?.name}
            </p>
            <BuyPanel packs={packsOf(t, card, detail, locale)} opening={variant.skuId} />
          </div>
          <Story product={product} />
        </div>
      </div>
      <WeaveDivider className="mt-(--space-section)" />
      <div className="page-width grid gap-x-18 gap-y-14 pt-(--space-section) lg:grid-cols-[7.5fr_4.5fr]">
        <section aria-labelledby="where-title">
          <h2 id="where-title" className="mb-2 text-h2-page">
            {t("where")}
          </h2>
          <StockByOutlet
            key={variant.skuId}
            skuId={variant.skuId}
            unit={unitWord(variant.unit, locale)}
            stock={variant.stock}
            expiry={expiryByOutlet(variant)}
          />
        </section>
        <Origin product={product} variant={variant} outlets={outlets} />
      </div>
      <div className="page-width grid gap-x-18 gap-y-14 pt-14 lg:grid-cols-2 lg:pt-18">
        {lots.length > 0 && <Lots rows={lots} />}
        <Maker product={product} netContent={netContentWords(variant.netContent, locale)} />
      </div>
    </>
  )
}

function Origin(props: {
  product: ProductDetail["product"]
  variant: Variant
  outlets: OutletView[]
}) {
  const t = useTranslations("product")
  const { commune } = props.product
  const place = commune ? communeByCode(commune.code) : null
  const having = new Set(
    props.variant.stock.filter((one) => one.qtyMilli > 0).map((one) => one.outletCode),
  )
  return (
    <section aria-labelledby="origin-title">
      <h2 id="origin-title" className="font-head text-panel">
        {commune?.name ?? t("originUnknown")}
      </h2>
      {commune?.oldName && (
        <p className="mt-1 text-small text-ink2">{t("before", { name: commune.oldName })}</p>
      )}
      <ProvinceMap
        outlets={props.outlets}
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
