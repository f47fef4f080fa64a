import { CopyPlus } from "lucide-react"
import { useEffect, useRef, useState } from "react"
import { useTranslations } from "use-intl"
import { useTill } from "../../app/till-context"
import { hasGoods, lockOf } from "../../data/basket-draft"
import { Press } from "../../parts/buttons"
import { useStore } from "../../parts/use-store"
import { useCounter } from "../sell/use-counter"
import { AgeQuestion } from "./age-question"
import { copyWhenSure } from "./copy-when-sure"
import type { Confirmed, FoundHeld } from "./find-held"
import { HeldGoods } from "./held-goods"
import { type Bar, HeldWord, type Outcome } from "./held-word"

/**
 * One basket of another register, and its goods for the one in front: copied, never moved. `confirm`
 * asks the server whether the basket is still as it is shown.
 */
export function HeldPanel({
  found,
  isFresh,
  confirm,
}: {
  found: FoundHeld
  isFresh: boolean
  confirm: () => Promise<Confirmed>
}) {
  const till = useTill()
  const { data, view } = till
  const { basket, registerCode, silentMs } = found
  const t = useTranslations("held")
  const { replica, basket: own } = useCounter()
  const session = useStore(data.session)
  const [outcome, setOutcome] = useState<Outcome>(null)
  const [isAsking, setAsking] = useState(false)
  const isHere = useRef(false)
  useEffect(() => {
    isHere.current = true
    return () => {
      isHere.current = false
    }
  }, [])
  if (!replica) return null
  const isBusy = outcome === "asking-server"
  const whyNot = (): Bar | null => {
    if (basket.isMoneyIn) return "moneyInBar"
    if (!session) return "noSession"
    if (hasGoods(own) || lockOf(own)) return "notEmpty"
    if (!isFresh) return "needsNetwork"
    return silentMs === null ? null : "silentBar"
  }
  const bar = whyNot()
  const copy = async (isAdult: boolean) => {
    if (isBusy || bar) return
    setOutcome("asking-server")
    const end = await copyWhenSure(till, {
      ...{ basket, isAdult, confirm },
      isHere: () => isHere.current,
    })
    setAsking(end === "ask-age")
    if (typeof end === "string") {
      setOutcome(end === "changed" ? end : null)
      return
    }
    setOutcome(end.left.length > 0 ? end : null)
    if (end.left.length === 0) view.set("sell")
  }
  const answer = (isAdult: boolean) => {
    setAsking(false)
    if (isAdult) void copy(true)
  }
  return (
    <>
      {isAsking && !bar ? (
        <AgeQuestion onYes={() => answer(true)} onNo={() => answer(false)} />
      ) : null}
      <HeldGoods basket={basket} registerCode={registerCode} replica={replica} />
      <div className="mt-auto grid gap-3">
        <div aria-live="polite" className="grid gap-3">
          <HeldWord found={found} bar={bar} outcome={outcome} />
        </div>
        <Press
          look={bar || isAsking ? "dashed" : "solid"}
          aria-disabled={isBusy || isAsking || bar !== null}
          aria-busy={isBusy}
          className="h-[5.5rem] shrink-0 text-large font-bold"
          onClick={() => (isAsking ? undefined : void copy(false))}
        >
          <CopyPlus aria-hidden={true} />
          {t("copy")}
        </Press>
      </div>
    </>
  )
}
