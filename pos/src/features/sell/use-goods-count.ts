import { useTranslations } from "use-intl"
import type { DraftLine } from "../../data/basket-draft"
import { useFormat } from "../../parts/format"
import { countGoods } from "./counter/basket-ops"
import { useCounter } from "./use-counter"

/** "7 món + 0,925 kg"; empty when there is nothing. */
export function useGoodsCount(lines: readonly DraftLine[]): string {
  const { replica } = useCounter()
  const t = useTranslations("sell")
  const format = useFormat()
  const { pieces, weight } = countGoods(lines, (id) => replica?.sku(id)?.sellMode ?? "PIECE")
  const words: string[] = []
  if (pieces > 0) words.push(t("goodsCount", { pieces: pieces / 1000 }))
  if (weight > 0) words.push(`${format.number(weight)} kg`)
  return words.join(" + ")
}
