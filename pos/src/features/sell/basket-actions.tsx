import { Grid3x3, LayoutGrid, Pause, Search } from "lucide-react"
import { useTranslations } from "use-intl"
import { useTill } from "../../app/till-context"
import { KeyCap, Press } from "../../parts/buttons"
import { useDropBasket } from "./use-drop-basket"

/** What can be done with the basket as a whole. */
export function BasketActions() {
  const { counter, view } = useTill()
  const t = useTranslations("sell")
  const { isReady, isRefund, Icon, words, drop } = useDropBasket()
  return (
    <div className="flex max-sm:hidden shrink-0 gap-2 p-3">
      <Press
        look={isRefund ? "stop" : "quiet"}
        className="flex-1 gap-1.5 px-1 whitespace-nowrap"
        aria-disabled={!isReady}
        onClick={drop}
      >
        <Icon aria-hidden={true} size={18} />
        {words}
      </Press>
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
