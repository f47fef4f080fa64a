import { useTranslations } from "next-intl"
import { StockByOutlet } from "../stock/stock-by-outlet"
import type { Variant } from "./variant"

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

/** The counters that have a pack. */
export function Where({ variant }: { variant: Variant }) {
  const t = useTranslations("product")
  return (
    <section aria-labelledby="where-title">
      <h2 id="where-title" className="mb-2 text-h2-page">
        {t("where")}
      </h2>
      <StockByOutlet
        skuId={variant.skuId}
        unit={variant.unit}
        stock={variant.stock}
        expiry={expiryByOutlet(variant)}
      />
    </section>
  )
}
