import { Check, CreditCard, X } from "lucide-react"
import { useEffect, useId, useRef, useState } from "react"
import { useTranslations } from "use-intl"
import { useTill } from "../../app/till-context"
import type { CardAskOfOrder } from "../../data/card-asks"
import type { OrderBooked } from "../../data/outlet-orders"
import { Press } from "../../parts/buttons"
import { DiskTag } from "../../parts/disk-tag"
import { useFormat } from "../../parts/format"
import { Tag } from "../../parts/tag"
import { TroubleTag } from "../pickup/trouble-tag"
import { notBooked } from "../pickup/use-pickup"
import type { CardAsks } from "./use-card-asks"

/** Card payments that somebody walked away from: what did the machine do? */
export function OpenCardAsks({
  cards,
  besides,
}: {
  cards: CardAsks
  besides?: string | undefined
}) {
  const left = cards.asks.filter(({ orderCode }) => orderCode !== besides)
  const list = useRef<HTMLUListElement>(null)
  const before = useRef(0)
  // An answer takes its buttons along: the focus goes on to the next question, or to the way back.
  useEffect(() => {
    const isFewer = left.length < before.current
    before.current = left.length
    if (!isFewer || document.activeElement !== document.body) return
    const next = list.current?.querySelector<HTMLElement>("button")
    ;(next ?? document.querySelector<HTMLElement>("main button"))?.focus()
  }, [left.length])
  return (
    <ul ref={list} aria-live="polite" className="grid gap-2 empty:hidden">
      {left.map((ask) => (
        <OpenCardAsk key={ask.id} ask={ask} cards={cards} />
      ))}
    </ul>
  )
}

function OpenCardAsk({ ask, cards }: { ask: CardAskOfOrder; cards: CardAsks }) {
  const { data } = useTill()
  const t = useTranslations("ask")
  const format = useFormat()
  const words = useId()
  const [isBusy, setBusy] = useState(false)
  const [refused, setRefused] = useState<Exclude<OrderBooked, "BOOKED"> | null>(null)
  const once = (act: () => Promise<unknown>) => async () => {
    if (isBusy) return
    setBusy(true)
    await act()
    setBusy(false)
  }
  const book = async () => {
    const booked = await cards.book(ask)
    setRefused(booked === "BOOKED" ? null : booked)
  }
  const day = format.date(ask.since)
  const clock = format.time(ask.since)
  return (
    <li className="grid gap-2 rounded-panel border-2 border-line2 bg-panel p-3">
      <div id={words}>
        <Tag tone="careful" icon={<CreditCard />} block={true}>
          {t("cardLeft", {
            code: ask.orderCode,
            amount: format.money(ask.amount),
            time: day === format.date(data.now()) ? clock : `${clock} ${day}`,
          })}
        </Tag>
      </div>
      {refused ? <TroubleTag trouble={notBooked(refused)} /> : null}
      <DiskTag refusal={cards.refusal} />
      <div className="flex flex-wrap gap-2">
        <Press
          className="min-h-12 flex-1"
          aria-describedby={words}
          aria-disabled={isBusy}
          onClick={once(book)}
        >
          <Check aria-hidden={true} size={20} />
          {t("machineTook")}
        </Press>
        <Press
          className="min-h-12 flex-1"
          aria-describedby={words}
          aria-disabled={isBusy}
          onClick={once(() => cards.drop(ask))}
        >
          <X aria-hidden={true} size={20} />
          {t("machineTookNot")}
        </Press>
      </div>
    </li>
  )
}
