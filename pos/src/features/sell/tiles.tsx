import type { PosSku } from "@ocop/contracts"
import { Check } from "lucide-react"
import { memo, useMemo } from "react"
import { useTranslations } from "use-intl"
import { useTill } from "../../app/till-context"
import { Press } from "../../parts/buttons"
import { useStore } from "../../parts/use-store"
import { GROUPS, type GroupChoice, skusOf } from "./groups"
import { Tile } from "./tile"
import { useCounterPart } from "./use-counter"

/** The shelves to choose from. */
export const Groups = memo(function Groups({
  group,
  onGroup,
}: {
  group: GroupChoice
  onGroup: (group: GroupChoice) => void
}) {
  const t = useTranslations("sell")
  const choices: GroupChoice[] = ["favourites", ...GROUPS, "all"]
  return (
    <div
      role="toolbar"
      aria-label={t("groups")}
      className="flex shrink-0 gap-1 overflow-x-auto [scrollbar-width:none]"
    >
      {choices.map((choice) => (
        <Press
          key={choice}
          look={choice === group ? "dark" : "quiet"}
          aria-pressed={choice === group}
          onClick={() => onGroup(choice)}
          className="min-w-max flex-1 gap-1 px-1.5 text-[0.875rem] whitespace-nowrap"
        >
          {choice === group ? <Check aria-hidden={true} size={16} className="shrink-0" /> : null}
          {t(choice)}
        </Press>
      ))}
    </div>
  )
})

/** The goods of one shelf, each with what is left of it and how much of it is in the basket. */
export const Tiles = memo(function Tiles({
  group,
  onAdd,
}: {
  group: GroupChoice
  onAdd: (sku: PosSku) => void
}) {
  const { data } = useTill()
  const replica = useStore(data.replica)
  useStore(data.stockTick)
  const lines = useCounterPart((state, counter) => counter.basket(state).lines)
  const t = useTranslations("sell")
  const skus = useMemo(() => (replica ? skusOf(group, replica) : []), [group, replica])
  const inBasket = new Map<string, number>()
  for (const line of lines) {
    inBasket.set(line.skuId, (inBasket.get(line.skuId) ?? 0) + line.qtyMilli)
  }
  if (skus.length === 0) return <p className="p-4 text-ink2">{t("emptyGroup")}</p>
  return (
    <div className="goods-grid pb-2">
      {skus.map((sku, i) => (
        <Tile
          key={sku.id}
          sku={sku}
          stockMilli={data.stockOf(sku.id)}
          inBasketMilli={inBasket.get(sku.id) ?? 0}
          hotkey={group === "favourites" && i < 9 ? i + 1 : null}
          onAdd={onAdd}
        />
      ))}
    </div>
  )
})
