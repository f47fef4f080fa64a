import type { OutletView, ProductDetail, ProductOrigin, ProductReviews } from "@ocop/contracts"
import { WeaveDivider } from "@ocop/ui"
import { useLocale, useTranslations } from "next-intl"
import type { ReactNode } from "react"
import { goodsName } from "../catalogue/goods-name"
import { sectorName } from "../catalogue/set-name"
import { ReviewsSection } from "../reviews/reviews-section"
import { BadgeChip } from "../seal/badge-chip"
import { Breadcrumbs } from "../shell/breadcrumbs"
import { ClientMessages } from "../shell/client-messages"
import { BuyPanel } from "./buy-panel"
import { ChosenPack, ForPack } from "./chosen-pack"
import { Gallery } from "./gallery"
import { LabelFacts } from "./label-facts"
import { lotRows } from "./lot-rows"
import { Lots } from "./lots"
import { Maker } from "./maker"
import { Origin } from "./origin"
import { ProductHeading } from "./product-heading"
import { Related } from "./related"
import { Story } from "./story"
import { usePacks } from "./use-packs"
import { openingVariant, type Variant } from "./variant"
import { Where } from "./where"

type Props = {
  detail: ProductDetail
  origin: ProductOrigin
  reviews: ProductReviews
  outlets: OutletView[]
}

/** The product: picture and paper, price and pack; then where it is, its lots, its maker. */
export function ProductScreen({ detail, origin, reviews, outlets }: Props) {
  const list = useTranslations("list")
  const locale = useLocale()
  const { product, variants, day } = detail
  const name = goodsName({ title: product.title, titleEn: product.en.title }, locale)
  const packs = usePacks(detail, origin.certificates)
  const opening = openingVariant(variants)
  if (opening === null) return null
  const sector = product.sectorSlug
  const ofPack = (draw: (variant: Variant) => ReactNode) =>
    variants.map((variant) => (
      <ForPack key={variant.skuCode} code={variant.skuCode}>
        {draw(variant)}
      </ForPack>
    ))
  return (
    <ChosenPack codes={variants.map((one) => one.skuCode)} opening={opening.skuCode}>
      <div className="page-width pt-4 sm:pt-7">
        <Breadcrumbs
          trail={[
            { words: list("title"), to: "products" },
            { words: sectorName(sector, locale), to: "sector", params: { sector } },
            { words: name.text, lang: name.lang },
          ]}
        />
        <div className="mt-3 grid grid-rows-[auto_1fr] gap-x-9 gap-y-7 md:grid-cols-2 lg:grid-cols-[664fr_576fr] lg:gap-x-18">
          <ClientMessages parts={["gallery"]}>
            <Gallery images={product.images} title={name.text} />
          </ClientMessages>
          <div className="md:row-span-2">
            {ofPack((variant) => (
              <BadgeChip badge={variant.badge} day={day} />
            ))}
            <ProductHeading product={product} />
            <BuyPanel packs={packs} />
          </div>
          <Story product={product} />
        </div>
      </div>
      <WeaveDivider className="mt-(--space-section)" />
      <div className="page-width grid gap-x-18 gap-y-14 pt-(--space-section) lg:grid-cols-[7.5fr_4.5fr]">
        {ofPack((variant) => (
          <>
            <Where variant={variant} />
            <Origin product={product} variant={variant} outlets={outlets} />
          </>
        ))}
      </div>
      <div className="page-width grid gap-x-18 gap-y-14 pt-14 lg:grid-cols-2 lg:pt-18">
        {ofPack((variant) => {
          const lots = lotRows(variant.lots, day)
          return (
            <>
              <div className="flex flex-col gap-14">
                <Lots rows={lots} />
                <Maker producer={product.producer} />
              </div>
              <LabelFacts product={product} origin={origin} variant={variant} lots={lots} />
            </>
          )
        })}
      </div>
      <ReviewsSection reviews={reviews} />
      <div className="page-width" data-part="related">
        <Related product={product} origin={origin} />
      </div>
    </ChosenPack>
  )
}
