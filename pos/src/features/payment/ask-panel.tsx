import { unseenOf } from "@ocop/sync"
import { Pause } from "lucide-react"
import { useTranslations } from "use-intl"
import { DeskLanguage } from "../../app/desk-language"
import type { Asking } from "../../data/basket-draft"
import { Press } from "../../parts/buttons"
import { useCounter } from "../sell/use-counter"
import { AskedMoney } from "./asked-money"
import { ReceivedParts } from "./received-parts"

/** The customer transfers, or pays at the card machine. */
export function AskPanel({ asking }: { asking: Asking }) {
  return (
    <DeskLanguage>
      <Asked asking={asking} />
    </DeskLanguage>
  )
}

function Asked({ asking }: { asking: Asking }) {
  const { counter, state, basket } = useCounter()
  const t = useTranslations("ask")
  return (
    <section
      aria-label={t("column")}
      className="flex min-h-0 flex-col gap-2 overflow-y-auto bg-panel px-3 pt-2 pb-3 sm:border-l sm:border-line sm:px-4 sm:pt-3.5 max-sm:flex-1"
    >
      <AskedMoney
        asking={asking}
        saleId={basket.id}
        unseen={unseenOf(basket.parts ?? [])}
        isBusy={state.paying !== null}
        received={<ReceivedParts />}
        meanwhile={
          <Press className="gap-1.5 px-1.5 whitespace-nowrap" onClick={counter.startBasket}>
            <Pause aria-hidden={true} size={20} />
            {t("nextMeanwhile")}
          </Press>
        }
        onDrop={counter.stopAsking}
        onCame={() => void counter.takeCame()}
        onSeen={() => void counter.confirmAsked()}
        onAskManager={() => counter.show({ kind: "unseen" })}
      />
    </section>
  )
}
