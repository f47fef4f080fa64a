import type { CatalogueItem } from "@ocop/contracts"
import { buttonClass } from "@ocop/ui"
import { useLocale, useTranslations } from "next-intl"
import { goodsName } from "../catalogue/goods-name"
import { ItemPrice } from "../catalogue/item-price"
import { ProductArt } from "../catalogue/product-art"
import { BadgeChip } from "../seal/badge-chip"
import { SiteLink } from "../shell/site-link"
import type { Crop } from "./crop-of"

/** What is harvested now, with its paper as it is. */
export function SeasonPanel(props: { item: CatalogueItem; crop: Crop; day: string }) {
  const { item, crop, day } = props
  const t = useTranslations("home")
  const locale = useLocale()
  const isWeight = item.sellMode === "WEIGHT"
  return (
    <section className="pt-(--space-section) sm:page-width" aria-labelledby="season-title">
      <div className="grid overflow-hidden bg-peel-wash sm:rounded-picture lg:grid-cols-2">
        <div className="aspect-[1.35] lg:aspect-auto lg:max-h-[29rem]">
          <ProductArt image={item.image} sizes="(min-width: 68.75rem) 41rem, 100vw" />
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
          <ItemPrice item={item} />
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
