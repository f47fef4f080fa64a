import type { CatalogueItem } from "@ocop/contracts"
import { Price } from "@ocop/ui"
import { useLocale, useTranslations } from "next-intl"
import { formatFigure } from "@/lib/text/format"
import { GoodsName } from "../catalogue/goods-name"
import { ProductArt } from "../catalogue/product-art"
import { contentWords } from "../catalogue/unit-price"
import { BadgeChip } from "../seal/badge-chip"
import { SiteLink } from "../shell/site-link"

/** A product as one row: small picture, name, paper, price. */
export function GoodsRowWords({ item, day }: { item: CatalogueItem; day: string }) {
  const t = useTranslations("card")
  const locale = useLocale()
  return (
    <div className="grid grid-cols-[4.5rem_minmax(0,1fr)] items-center gap-4">
      <div className="aspect-square overflow-hidden rounded-tick">
        <ProductArt image={item.image} />
      </div>
      <div>
        <BadgeChip badge={item.badge} day={day} />
        <h3 className="text-h3">
          <SiteLink
            to="product"
            params={{ handle: item.handle }}
            className="underline-offset-4 after:absolute after:inset-0 hover:underline"
          >
            <GoodsName of={item} />
          </SiteLink>
        </h3>
        <Price
          size="row"
          figure={formatFigure(item.price, locale)}
          per={item.sellMode === "WEIGHT" ? "kg" : undefined}
          demo={item.demoPrice ? t("demo") : undefined}
          unitPrice={contentWords(t, item, locale)}
        />
      </div>
    </div>
  )
}
