import type { HeldBasket } from "@ocop/contracts"
import { CopyPlus, Hourglass, IdCard, Info, TriangleAlert } from "lucide-react"
import { useState } from "react"
import { useTranslations } from "use-intl"
import { useTill } from "../../app/till-context"
import { hasGoods, lockOf } from "../../data/basket-draft"
import { Press } from "../../parts/buttons"
import { Tag } from "../../parts/tag"
import { useStore } from "../../parts/use-store"
import { useCounter } from "../sell/use-counter"
import { asksAge, copyBasket } from "./copy-basket"
import { HeldGoods } from "./held-goods"

/**
 * One basket of another register, and its goods for the one in front: copied, never moved. `confirm`
 * asks the server whether the basket is still as it is shown.
 */
export function HeldPanel({
  basket,
  registerCode,
  isFresh,
  confirm,
}: {
  basket: HeldBasket
  registerCode: string
  isFresh: boolean
  confirm: () => Promise<boolean>
}) {
  const { counter, data, view } = useTill()
  const t = useTranslations("held")
  const { replica, basket: own } = useCounter()
  const session = useStore(data.session)
  const [isBusy, setBusy] = useState(false)
  const [isChanged, setChanged] = useState(false)
  const [left, setLeft] = useState<readonly string[]>([])
  const [asking, setAsking] = useState(false)
  if (!replica) return null
  const shop = { replica, day: data.today() }
  const bar = basket.isMoneyIn
    ? "moneyInBar"
    : !session
      ? "noSession"
      : hasGoods(own) || lockOf(own)
        ? "notEmpty"
        : isFresh
          ? null
          : "needsNetwork"
  const copy = async (isAdult: boolean) => {
    if (isBusy) return
    if (!isAdult && !own.adult && asksAge(basket, shop)) {
      setAsking(true)
      return
    }
    setAsking(false)
    setBusy(true)
    const isSame = await confirm()
    setBusy(false)
    setChanged(!isSame)
    // Asked again: a scan may have come into the basket meanwhile.
    if (!isSame || hasGoods(counter.basket()) || lockOf(counter.basket())) return
    const names = copyBasket(counter, basket, shop)
    setLeft(names)
    if (names.length === 0) view.set("sell")
  }
  return (
    <>
      <HeldGoods basket={basket} registerCode={registerCode} replica={replica} />
      <div className="mt-auto grid gap-3">
        <div aria-live="polite" className="grid gap-3">
          {left.length > 0 ? (
            <Tag tone="careful" icon={<TriangleAlert />} block={true}>
              {t("left", { names: left.join(", ") })}
            </Tag>
          ) : isChanged ? (
            <Tag tone="careful" icon={<TriangleAlert />} block={true}>
              {t("changed")}
            </Tag>
          ) : bar ? (
            <Tag tone="info" icon={basket.isMoneyIn ? <Hourglass /> : <Info />} block={true}>
              {t(bar)}
            </Tag>
          ) : asking ? (
            <Tag tone="careful" icon={<IdCard />} block={true}>
              {t("adult")}
            </Tag>
          ) : (
            <Tag tone="info" icon={<Info />} block={true}>
              {t("copyNote", { code: registerCode })}
            </Tag>
          )}
        </div>
        {bar ? null : (
          <Press
            look="solid"
            aria-disabled={isBusy}
            className="h-[5.5rem] shrink-0 text-large font-bold"
            onClick={() => void copy(asking)}
          >
            <CopyPlus aria-hidden={true} />
            {t(asking ? "adultSeen" : "copy")}
          </Press>
        )}
      </div>
    </>
  )
}
