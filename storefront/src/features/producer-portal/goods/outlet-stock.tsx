import type { VendorProduct, VendorProducts } from "@ocop/contracts"
import { StockBar } from "@ocop/ui"
import { useLocale, useTranslations } from "next-intl"
import { formatQuantity } from "@/lib/text/format"

type Sku = VendorProduct["skus"][number]
type Props = {
  sku: Sku
  outlets: VendorProducts["outlets"]
  /** Days that `sold` covers. */
  days: number
  /** Rows shown; all without it. */
  most?: number
}

/** Where a pack lies, the fullest outlet first, with what was sold there. */
export function OutletStock({ sku, outlets, days, most }: Props) {
  const t = useTranslations("producer.goods")
  const locale = useLocale()
  const name = new Map(outlets.map((outlet) => [outlet.code, outlet.name]))
  const stock = new Map(sku.stock.map((one) => [one.outletCode, one.qtyMilli]))
  const sold = new Map(sku.sold.map((one) => [one.outletCode, one.qtyMilli]))
  const codes = [...new Set([...stock.keys(), ...sold.keys()])].sort(
    (a, b) => (stock.get(b) ?? 0) - (stock.get(a) ?? 0),
  )
  const max = Math.max(0, ...stock.values())
  const words = (qtyMilli: number) => `${formatQuantity(qtyMilli, locale)} ${sku.unit}`
  if (codes.length === 0) return <p className="py-3 text-ink2">{t("nowhere")}</p>
  return (
    <ul>
      {codes.slice(0, most).map((code) => {
        const left = stock.get(code) ?? 0
        const gone = sold.get(code) ?? 0
        return (
          <li
            key={code}
            className="grid grid-cols-[1fr_auto] items-center gap-x-4 border-b border-line py-3"
          >
            <span className="min-w-0">
              <span className="block">{name.get(code) ?? code}</span>
              <span className="block text-small text-ink2">
                {gone > 0 ? t("soldHere", { qty: words(gone), days }) : t("soldNone", { days })}
              </span>
            </span>
            <StockBar count={left} max={max} words={words(left)} />
          </li>
        )
      })}
    </ul>
  )
}
