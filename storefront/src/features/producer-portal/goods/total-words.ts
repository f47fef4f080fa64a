import type { VendorProduct } from "@ocop/contracts"
import type { Locale } from "@/lib/i18n/locales"
import { formatQuantity } from "@/lib/text/format"

/** All that is left of a pack, with its unit: "44 hộp". */
export function totalWords(sku: VendorProduct["skus"][number], locale: Locale): string {
  const sum = sku.stock.reduce((total, { qtyMilli }) => total + qtyMilli, 0)
  return `${formatQuantity(sum, locale)}\u00a0${sku.unit}`
}
