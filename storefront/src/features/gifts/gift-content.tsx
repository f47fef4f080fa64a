import { useLocale } from "next-intl"
import { formatQuantity } from "@/lib/text/format"
import { GoodsLink } from "../catalogue/goods-link"
import { type Named, unitWord } from "../catalogue/goods-name"

type Line = Named & { skuId: string; handle: string; qtyMilli: number; unit: string }

/** What lies in a basket, each thing leading to its page. */
export function GiftContent({ lines, className }: { lines: readonly Line[]; className?: string }) {
  const locale = useLocale()
  return (
    <ul className={className}>
      {lines.map((line) => (
        <li key={line.skuId} className="flex gap-2.5 py-1">
          <span className="min-w-[4.5rem] shrink-0 text-ink2">
            {formatQuantity(line.qtyMilli, locale)} {unitWord(line.unit, locale, line.qtyMilli)}
          </span>
          <span className="min-w-0">
            <GoodsLink of={line} />
          </span>
        </li>
      ))}
    </ul>
  )
}
