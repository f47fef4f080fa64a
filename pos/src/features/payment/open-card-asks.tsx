import { Check, CreditCard, X } from "lucide-react"
import { useState } from "react"
import { useTranslations } from "use-intl"
import type { CardAskOfOrder } from "../../data/card-asks"
import type { OrderBooked } from "../../data/outlet-orders"
import { Press } from "../../parts/buttons"
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
  if (left.length === 0) return null
  return (
    <ul className="grid gap-2">
      {left.map((ask) => (
        <OpenCardAsk key={ask.id} ask={ask} cards={cards} />
      ))}
    </ul>
  )
}

function OpenCardAsk({ ask, cards }: { ask: CardAskOfOrder; cards: CardAsks }) {
  const t = useTranslations("ask")
  const format = useFormat()
  const [isBusy, setBusy] = useState(false)
  const [refused, setRefused] = useState<Exclude<OrderBooked, "BOOKED"> | null>(null)
  const book = async () => {
    if (isBusy) return
    setBusy(true)
    const booked = await cards.book(ask)
    setBusy(false)
    setRefused(booked === "BOOKED" ? null : booked)
  }
  return (
    <li className="grid gap-2 rounded-panel border-2 border-line2 bg-panel p-3">
      <Tag tone="careful" icon={<CreditCard />} block={true}>
        {t("cardLeft", {
          code: ask.orderCode,
          amount: format.money(ask.amount),
          time: format.time(ask.since),
        })}
      </Tag>
      {refused ? <TroubleTag trouble={notBooked(refused)} /> : null}
      <div className="flex flex-wrap gap-2">
        <Press className="min-h-12 flex-1" aria-disabled={isBusy} onClick={() => void book()}>
          <Check aria-hidden={true} size={20} />
          {t("machineTook")}
        </Press>
        <Press
          className="min-h-12 flex-1"
          aria-disabled={isBusy}
          onClick={() => {
            if (!isBusy) void cards.drop(ask)
          }}
        >
          <X aria-hidden={true} size={20} />
          {t("machineTookNot")}
        </Press>
      </div>
    </li>
  )
}
