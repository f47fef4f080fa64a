import type { CatalogueItem } from "@ocop/contracts"
import { buttonClass, Price } from "@ocop/ui"
import { useLocale, useTranslations } from "next-intl"
import { formatFigure } from "@/lib/text/format"
import { goodsName } from "../catalogue/goods-name"
import { ProductArt } from "../catalogue/product-art"
import { contentWords } from "../catalogue/unit-price"
import { BadgeChip } from "../seal/badge-chip"
import { SiteLink } from "../shell/site-link"
import type { Crop } from "./crop-of"

/** What is harvested now, with its paper as it is. */
export function SeasonPanel(props: { item: CatalogueItem; crop: Crop; day: string }) {
  const { item, crop, day } = props
  const t = useTranslations("home")
  const card = useTranslations("card")
  const locale = useLocale()
  const isWeight = item.sellMode === "WEIGHT"
  return (
    <section className="pt-(--space-section) sm:page-width" aria-labelledby="season-title">
      <div className="grid overflow-hidden bg-peel-wash sm:rounded-picture lg:grid-cols-2">
        <div className="aspect-[1.35] lg:aspect-auto lg:max-h-[29rem]">
          <ProductArt image={item.image} />
        </div>
        <div className="flex flex-col items-start justify-center gap-4 px-(--space-edge) py-11 sm:px-11">
          <BadgeChip badge={item.badge} day={day} />
          <h2 id="season-title" className="text-h2-page">
            {t(`seasons.${crop}`, { name: goodsName(item, locale).text })}
          </h2>
          <p className="max-w-[32rem]">
            {t(`seasons.${crop}Text`, { place: item.commune?.name ?? "Hà Tĩnh" })}{" "}
            {item.badge.status === "none" && t("seasons.noStar")}
          </p>
          <Price
            figure={formatFigure(item.price, locale)}
            per={isWeight ? "kg" : undefined}
            demo={item.demoPrice ? card("demo") : undefined}
            unitPrice={contentWords(card, item, locale)}
          />
          <SiteLink
            to="product"
            params={{ handle: item.handle }}
            className={buttonClass({ variant: "calm" })}
          >
            {t(isWeight ? "seasons.chooseWeight" : "seasons.see")}
          </SiteLink>
        </div>
      </div>
    </section>
  )
}
