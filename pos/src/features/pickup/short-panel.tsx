import type { OutletOrder } from "@ocop/contracts"
import { CircleCheck, Send, X } from "lucide-react"
import { useState } from "react"
import { useTranslations } from "use-intl"
import { useTill } from "../../app/till-context"
import { type OrderTrouble, reportShort } from "../../data/outlet-orders"
import { Press } from "../../parts/buttons"
import { useFormat } from "../../parts/format"
import { Tag } from "../../parts/tag"
import { useStore } from "../../parts/use-store"
import { QuantityField } from "../goods/quantity-field"
import { TroubleTag } from "./trouble-tag"
import { useSeenOnOpen } from "./use-seen-on-open"

/** What the shelves have of an order's goods; what lacks goes to the office. */
export function ShortPanel({ order, onClose }: { order: OutletOrder; onClose: () => void }) {
  const { data, staff } = useTill()
  const t = useTranslations("picking")
  const format = useFormat()
  const person = useStore(staff)
  const head = useSeenOnOpen()
  const replica = useStore(data.replica)
  const [found, setFound] = useState<ReadonlyMap<number, number>>(new Map())
  const [isBusy, setBusy] = useState(false)
  const [isTold, setTold] = useState(false)
  const [trouble, setTrouble] = useState<OrderTrouble | null>(null)
  const lines = order.lines.flatMap(({ lineNo, qtyMilli }) => {
    const foundMilli = found.get(lineNo) ?? qtyMilli
    return foundMilli < qtyMilli ? [{ lineNo, foundMilli }] : []
  })
  const mayGo = lines.length > 0 && !isBusy && !isTold
  const send = async () => {
    if (!mayGo || !person) return
    setBusy(true)
    const told = await reportShort(data, { orderCode: order.code, staffId: person.id, lines })
    setBusy(false)
    setTrouble(told.ok ? null : told)
    setTold(told.ok)
  }
  return (
    <>
      <div ref={head} className="flex items-start justify-between gap-3">
        <div>
          <h2 className="font-head text-large leading-tight">{t("shortTitle")}</h2>
          <p className="text-ink2 tabular-nums">{order.code}</p>
        </div>
        <Press look="quiet" aria-label={t("close")} onClick={onClose}>
          <X aria-hidden={true} size={20} />
        </Press>
      </div>
      <p className="text-ink2">{t("shortText")}</p>
      <ul className="grid gap-3">
        {order.lines.map((line) => (
          <li key={line.lineNo} className="grid gap-1.5">
            <span className="flex items-baseline justify-between gap-3">
              <b className="min-w-0">{line.name}</b>
              <span className="whitespace-nowrap text-ink2">
                {t("needed", { qty: format.qty(line.qtyMilli, line.unit) })}
              </span>
            </span>
            <span className="justify-self-start">
              <QuantityField
                name={line.name}
                sellMode={replica?.sku(line.skuId)?.sellMode ?? "PIECE"}
                qtyMilli={found.get(line.lineNo) ?? line.qtyMilli}
                onChange={(next) =>
                  setFound((was) => new Map(was).set(line.lineNo, Math.min(next, line.qtyMilli)))
                }
              />
            </span>
          </li>
        ))}
      </ul>
      <div className="mt-auto grid gap-3" aria-live="polite">
        {trouble ? <TroubleTag trouble={trouble} /> : null}
        {isTold ? (
          <Tag tone="good" icon={<CircleCheck />} block={true}>
            {t("told")}
          </Tag>
        ) : (
          <Press
            look={mayGo ? "solid" : "dashed"}
            aria-disabled={!mayGo}
            className="h-[4.5rem] text-large font-bold"
            onClick={() => void send()}
          >
            <Send aria-hidden={true} />
            {t(lines.length > 0 ? "tell" : "sayLess")}
          </Press>
        )}
      </div>
    </>
  )
}
