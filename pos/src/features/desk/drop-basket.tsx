import { Trash2, Undo2 } from "lucide-react"
import { useTranslations } from "use-intl"
import { useTill } from "../../app/till-context"
import { isBare, lockOf, sumOfParts } from "../../data/basket-draft"
import { Press } from "../../parts/buttons"
import { useFormat } from "../../parts/format"
import { useCounterPart } from "../sell/use-counter"

/** Phone only, where nothing beside the basket has room for it: out with the basket, or its money back. */
export function DropBasket() {
  const { counter, view } = useTill()
  const t = useTranslations("sell")
  const { money } = useFormat()
  const isEmpty = useCounterPart((_, { basket }) => isBare(basket()))
  const lock = useCounterPart((_, { basket }) => lockOf(basket()))
  const parts = useCounterPart((_, { basket }) => sumOfParts(basket()))
  if (isEmpty || lock === "asking") return null
  const Icon = lock ? Undo2 : Trash2
  return (
    <li className="sm:hidden">
      <Press
        look="stop"
        className="w-full"
        onClick={() => {
          if (lock) counter.giveBack()
          else counter.emptyBasket()
          view.set("sell")
        }}
      >
        <Icon aria-hidden={true} size={20} />
        {lock ? t("giveBack", { amount: money(parts) }) : t("drop")}
      </Press>
    </li>
  )
}
