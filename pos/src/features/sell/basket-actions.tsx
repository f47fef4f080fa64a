import { Grid3x3, LayoutGrid, Pause, Search, Trash2, Undo2 } from "lucide-react"
import { useTranslations } from "use-intl"
import { useTill } from "../../app/till-context"
import { isBare, lockOf, sumOfParts } from "../../data/basket-draft"
import { KeyCap, Press } from "../../parts/buttons"
import { useFormat } from "../../parts/format"
import { useCounterPart } from "./use-counter"

/** What can be done with the basket as a whole. */
export function BasketActions() {
  const { counter, view } = useTill()
  const t = useTranslations("sell")
  const { money } = useFormat()
  const isEmpty = useCounterPart((_, { basket }) => isBare(basket()))
  const lock = useCounterPart((_, { basket }) => lockOf(basket()))
  const parts = useCounterPart((_, { basket }) => sumOfParts(basket()))
  return (
    <div className="flex max-sm:hidden shrink-0 gap-2 p-3">
      {lock === "parts" ? (
        <Press
          look="stop"
          className="flex-1 gap-1.5 px-1 whitespace-nowrap"
          onClick={counter.giveBack}
        >
          <Undo2 aria-hidden={true} size={18} />
          {t("giveBack", { amount: money(parts) })}
        </Press>
      ) : (
        <Press
          look="quiet"
          className="flex-1 gap-1.5 px-1 whitespace-nowrap"
          aria-disabled={isEmpty || lock !== null}
          onClick={counter.emptyBasket}
        >
          <Trash2 aria-hidden={true} size={18} />
          {t("drop")}
        </Press>
      )}
      <Press
        look="quiet"
        className="flex-1 gap-1.5 px-1 whitespace-nowrap"
        onClick={() => view.set("desk")}
      >
        <LayoutGrid aria-hidden={true} size={18} />
        {t("tasks")}
      </Press>
      <Press className="flex-1 gap-1.5 px-1 whitespace-nowrap" onClick={counter.holdOrRecall}>
        <Pause aria-hidden={true} size={18} />
        {t("hold")}
        <KeyCap>F8</KeyCap>
      </Press>
    </div>
  )
}

/** The same on a phone, where goods lie on a page of their own; what drops a basket lies with the tasks. */
export function PhoneActions({ onFind, onBrowse }: { onFind: () => void; onBrowse: () => void }) {
  const { counter, view } = useTill()
  const t = useTranslations("sell")
  const look = "h-14 flex-1 flex-col gap-0.5 px-1 text-small leading-tight whitespace-nowrap"
  return (
    <div className="flex gap-2 p-3 sm:hidden">
      <Press className={look} onClick={onFind}>
        <Search aria-hidden={true} size={20} />
        {t("find")}
      </Press>
      <Press className={look} onClick={onBrowse}>
        <Grid3x3 aria-hidden={true} size={20} />
        {t("favourites")}
      </Press>
      <Press className={look} onClick={counter.holdOrRecall}>
        <Pause aria-hidden={true} size={20} />
        {t("hold")}
      </Press>
      <Press className={look} onClick={() => view.set("desk")}>
        <LayoutGrid aria-hidden={true} size={20} />
        {t("tasks")}
      </Press>
    </div>
  )
}
