import { Trash2, Undo2 } from "lucide-react"
import { useTranslations } from "use-intl"
import { useTill } from "../../app/till-context"
import { isBare, lockOf, sumOfParts } from "../../data/basket-draft"
import { useFormat } from "../../parts/format"
import { useCounterPart } from "./use-counter"

/** Out with the basket, or its money back where some came already; at rest while money is asked for. */
export function useDropBasket() {
  const { counter } = useTill()
  const t = useTranslations("sell")
  const { money } = useFormat()
  const isEmpty = useCounterPart((_, { basket }) => isBare(basket()))
  const lock = useCounterPart((_, { basket }) => lockOf(basket()))
  const parts = useCounterPart((_, { basket }) => sumOfParts(basket()))
  return lock === "parts"
    ? {
        isReady: true,
        isRefund: true,
        Icon: Undo2,
        words: t("giveBack", { amount: money(parts) }),
        drop: counter.giveBack,
      }
    : {
        isReady: !isEmpty && lock === null,
        isRefund: false,
        Icon: Trash2,
        words: t("drop"),
        drop: counter.emptyBasket,
      }
}
