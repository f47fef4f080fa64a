import type { CatalogueItem } from "@ocop/contracts"
import { StarSeal } from "@ocop/ui"
import { useLocale, useTranslations } from "next-intl"
import type { Locale } from "@/lib/i18n/locales"
import { formatDay } from "@/lib/text/format"
import { AddButton } from "../basket/add-button"
import { placeLink } from "../place/place-link"
import { BadgeChip } from "../seal/badge-chip"
import { recognitionOf, sealLabel, starWords } from "../seal/badge-words"
import { SiteLink } from "../shell/site-link"
import { CardStock } from "../stock/card-stock"
import { WishIcon } from "../wishlist/wish-icon"
import { GoodsLink } from "./goods-link"
import { ItemPrice } from "./item-price"
import { ProductArt, type ProductArtProps } from "./product-art"
import { Vi } from "./vi"

export type ProductCardProps = {
  item: CatalogueItem
  day: string
  /** Takes two columns, same picture height, and shows the seal. */
  wide?: boolean
  eager?: ProductArtProps["eager"]
  headingLevel?: 2 | 3
}

/** How wide the picture stands in rows of two, three and four. */
const NARROW = "(min-width: 68.75rem) 20rem, (min-width: 51.25rem) 31vw, 46vw"
const WIDE = "(min-width: 68.75rem) 41rem, (min-width: 51.25rem) 62vw, 92vw"

/** A product on a shelf: no frame, the bottom hairlines of a row stand level. */
export function ProductCard({ item, day, wide, eager, headingLevel = 3 }: ProductCardProps) {
  const locale = useLocale()
  const Heading = `h${headingLevel}` as const
  const isSold = item.stock.length > 0
  const line = lineOf(item)
  return (
    <article className={`group/card relative flex h-full flex-col ${wide ? "card-wide" : ""}`}>
      <div className="relative">
        <div className="card-art overflow-hidden rounded-art">
          <ProductArt image={item.image} eager={eager} sizes={wide ? WIDE : NARROW} />
        </div>
        <span className="card-chip absolute -bottom-px left-0 flex max-w-full">
          <BadgeChip badge={item.badge} day={day} tab />
        </span>
        <span className="absolute top-2.5 right-2.5 z-10">
          <WishIcon wish={line} />
        </span>
      </div>
      <div className="mt-3 flex flex-1 items-end justify-between gap-6">
        <div className="flex h-full min-w-0 flex-1 flex-col">
          <Heading className="text-h3">
            <GoodsLink
              of={item}
              covering
              className="line-clamp-2 py-0.5 group-hover/card:underline"
            />
          </Heading>
          <p className="mt-0.5 mb-2 line-clamp-2 text-small leading-6 text-ink2">
            <MakerLinks {...item} />
          </p>
          <div className="mt-auto">
            <ItemPrice item={item} />
          </div>
        </div>
        {wide && <WideSeal item={item} day={day} locale={locale} />}
      </div>
      <div className="relative mt-3 flex items-center justify-between gap-3 border-t border-line pt-3">
        <CardStock stock={item.stock} unit={item.unit} sellMode={item.sellMode} />
        {isSold && (
          <span className="relative z-10">
            <AddButton line={line} />
          </span>
        )}
      </div>
    </article>
  )
}

function WideSeal({ item, day, locale }: { item: CatalogueItem; day: string; locale: Locale }) {
  const t = useTranslations("seal")
  if (item.badge.status === "none") return null
  const { badge } = item
  return (
    <div className="hidden shrink-0 items-center gap-4 sm:flex">
      <StarSeal
        recognition={recognitionOf(badge)}
        day={day}
        size={76}
        label={sealLabel(t, badge, locale)}
        words={starWords(t, badge)}
      />
      <p className="text-least text-ink2">
        {t("decision")}
        <br />
        <b className="whole text-ink">{badge.decisionNo}</b>
        <br />
        {t("to")} <b className="whole text-ink">{formatDay(badge.validTo, locale)}</b>
      </p>
    </div>
  )
}

/** Lines of 24 px: each link is a target of its own, also where one wraps below the other. */
const OVER_CARD =
  "relative z-10 py-1 underline-offset-4 hover:underline focus-visible:-outline-offset-2"

/** Who made it and where, each leading to its own page over the card's own link. */
function MakerLinks({ producer, commune }: CatalogueItem) {
  return (
    <>
      {producer && (
        <SiteLink to="producer" params={{ handle: producer.handle }} className={OVER_CARD}>
          <Vi>{producer.name}</Vi>
        </SiteLink>
      )}
      {producer && commune && " · "}
      {commune && (
        <SiteLink to="place" params={placeLink(commune.code)} className={OVER_CARD}>
          <Vi>{commune.name}</Vi>
        </SiteLink>
      )}
    </>
  )
}

/** What the basket keeps of a card. */
export function lineOf(item: CatalogueItem) {
  const { skuId, handle, title, titleEn, netContent, unit, sellMode, price, demoPrice, image } =
    item
  return { skuId, handle, title, titleEn, netContent, unit, sellMode, price, demoPrice, image }
}
