import type { CatalogueItem } from "@ocop/contracts"
import { Price } from "@ocop/ui"
import { useLocale, useTranslations } from "next-intl"
import { formatFigure } from "@/lib/text/format"
import { GoodsLink } from "../catalogue/goods-link"
import { GoodsThumb } from "../catalogue/goods-thumb"
import { contentWords } from "../catalogue/unit-price"
import { BadgeChip } from "../seal/badge-chip"

/** A product as one row: small picture, name, paper, price. */
export function GoodsRowWords({ item, day }: { item: CatalogueItem; day: string }) {
  const t = useTranslations("card")
  const locale = useLocale()
  return (
    <div className="grid grid-cols-[4.5rem_minmax(0,1fr)] items-center gap-4">
      <GoodsThumb image={item.image} />
      <div>
        <BadgeChip badge={item.badge} day={day} />
        <h3 className="text-h3">
          <GoodsLink of={item} covering />
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
