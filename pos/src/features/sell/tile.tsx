import type { PosSku } from "@ocop/contracts"
import { PackageX } from "lucide-react"
import { memo } from "react"
import { useTranslations } from "use-intl"
import { classNames } from "../../parts/class-names"
import { useFormat } from "../../parts/format"
import { goodsKind } from "./goods-kind"
import { GoodsPicture } from "./goods-picture"
import { packWords } from "./pack-words"

const FEW_MILLI = 10_000

export type TileProps = {
  sku: PosSku
  stockMilli: number
  inBasketMilli: number
  /** Alt and this digit add it. */
  hotkey: number | null
  onAdd: (sku: PosSku) => void
}

/** One of the goods: name, price, pack, what is left, and how much is in the basket already. */
export const Tile = memo(function Tile({
  sku,
  stockMilli,
  inBasketMilli,
  hotkey,
  onAdd,
}: TileProps) {
  const t = useTranslations("sell")
  const format = useFormat()
  const isOut = stockMilli <= 0
  const isFew = !isOut && stockMilli < FEW_MILLI
  const pack = packWords(sku, t("perKg"))
  return (
    <button
      type="button"
      onClick={() => onAdd(sku)}
      className={classNames(
        "relative flex cursor-pointer flex-col justify-between overflow-hidden rounded-panel border border-line px-2 py-1 text-left leading-[1.15] shadow-tile select-none active:translate-y-0.5 active:brightness-95",
        isOut ? "bg-sunk text-ink2" : "bg-panel text-ink",
      )}
    >
      <span className="line-clamp-2 shrink-0 font-semibold">{sku.tillName}</span>
      <span className="flex items-end justify-between gap-0.5">
        <span className="min-w-0 flex-1 pb-0.5">
          <b className="block text-[1.0625rem] leading-[1.2] tabular-nums">
            {format.money(sku.price)}
          </b>
          <span
            className={classNames(
              "flex items-center gap-1 text-small leading-[1.2]",
              isOut || isFew ? "font-bold text-amber-ink" : "text-ink2",
            )}
          >
            {isOut ? <PackageX aria-hidden={true} size={14} className="shrink-0" /> : null}
            {isOut
              ? t("soldOut")
              : isFew
                ? t("left", { qty: format.qty(stockMilli, sku.unit) })
                : pack}
          </span>
        </span>
        <span className={classNames("max-sm:[&>svg]:size-7", isOut && "opacity-50 grayscale")}>
          <GoodsPicture kind={goodsKind(sku)} size={34} />
        </span>
      </span>
      {inBasketMilli > 0 ? (
        <span className="absolute right-1.5 bottom-9 grid h-6 min-w-6 place-items-center rounded-full bg-tea px-1 text-small font-extrabold text-on-tea tabular-nums">
          <span className="sr-only">{t("inBasket", { qty: format.number(inBasketMilli) })}</span>
          <span aria-hidden={true}>{format.number(inBasketMilli)}</span>
        </span>
      ) : hotkey !== null ? (
        <span
          aria-hidden={true}
          className="key-hint absolute right-1.5 bottom-10 rounded-tick border border-b-2 border-line2 bg-sunk px-1.5 text-key font-bold"
        >
          {hotkey}
        </span>
      ) : null}
    </button>
  )
})
