import type { PosSku } from "@ocop/contracts"
import { useCallback, useEffect, useState } from "react"
import { useTranslations } from "use-intl"
import { useTill } from "../../app/till-context"
import { useFormat } from "../../parts/format"
import { TaskFrame, TaskHead, TaskSide } from "../../parts/task-frame"
import { GoodsFinder } from "../goods/goods-finder"
import { QuantityField } from "../goods/quantity-field"
import { OpenCardAsks } from "../payment/open-card-asks"
import { useCardAsks } from "../payment/use-card-asks"
import { CustomerFields } from "./customer-fields"
import { MadePanel } from "./made-panel"
import { OutletChoices } from "./outlet-choices"
import { ReservePanel } from "./reserve-panel"
import { type Customer, useReservation } from "./use-reservation"

const NOBODY: Customer = { name: "", phone: "", hasAgreed: false, isAdult: false }

/** Goods that lie at another outlet are held there for a customer of this one. */
export function ReserveScreen() {
  const [turn, setTurn] = useState(0)
  return <OneReservation key={turn} onNext={() => setTurn((was) => was + 1)} />
}

function OneReservation({ onNext }: { onNext: () => void }) {
  const { data, view, wantedElsewhere } = useTill()
  const t = useTranslations("reserve")
  const back = useTranslations("app")("back")
  const format = useFormat()
  // From the search: there where most of it lies.
  const [sku, setSku] = useState(wantedElsewhere.get())
  const [outletCode, setOutletCode] = useState(() => {
    const [most] = sku ? (data.replica.get()?.elsewhere(sku.id) ?? []) : []
    return most?.outletCode ?? null
  })
  useEffect(() => wantedElsewhere.set(null), [wantedElsewhere])
  const [qtyMilli, setQtyMilli] = useState(1000)
  const [customer, setCustomer] = useState(NOBODY)
  const wanted = sku && outletCode ? { skuId: sku.id, outletCode, qtyMilli } : null
  const cards = useCardAsks()
  const reservation = useReservation(wanted, cards)
  const { quote, made } = reservation
  const choose = useCallback((found: PosSku) => {
    setSku(found)
    setOutletCode(null)
    setQtyMilli(1000)
  }, [])
  return (
    <TaskFrame
      side={
        <TaskSide>
          {made && sku ? (
            <MadePanel
              made={made}
              reservation={reservation}
              goods={{ name: sku.tillName, unit: sku.unit, qtyMilli }}
              customer={customer}
              cards={cards}
              onNext={onNext}
            />
          ) : (
            <ReservePanel
              lacking={lackOf(wanted !== null, sku !== null, qtyMilli, customer, quote)}
              reservation={reservation}
              onReserve={() => void reservation.reserve(customer)}
            />
          )}
        </TaskSide>
      }
    >
      <TaskHead back={back} title={t("title")} onBack={() => view.set("sell")} />
      <OpenCardAsks cards={cards} besides={made?.orderCode} />
      {made ? null : <GoodsFinder onFound={choose} />}
      {sku ? (
        <div className="flex flex-wrap items-center justify-between gap-3 rounded-panel border-2 border-line bg-panel p-3">
          <span className="min-w-40">
            <b className="block text-amount leading-snug">{sku.tillName}</b>
            <span className="block text-ink2">{sku.netContent}</span>
          </span>
          {made ? (
            <b className="text-large whitespace-nowrap tabular-nums">
              {format.qty(qtyMilli, sku.unit)}
            </b>
          ) : (
            <QuantityField
              name={sku.tillName}
              sellMode={sku.sellMode}
              qtyMilli={qtyMilli}
              onChange={setQtyMilli}
            />
          )}
        </div>
      ) : (
        <p className="text-ink2">{t("hint")}</p>
      )}
      {made ? (
        <p className="tabular-nums">{`${customer.name.trim()} · ${customer.phone.trim()}`}</p>
      ) : null}
      {sku && !made ? (
        <>
          <OutletChoices sku={sku} chosen={outletCode} onChoose={setOutletCode} />
          <CustomerFields
            customer={customer}
            asksAge={quote?.needsAgeConfirmation ?? false}
            onChange={setCustomer}
          />
        </>
      ) : null}
    </TaskFrame>
  )
}

type Lack = "goods" | "outlet" | "quantity" | "name" | "phone" | "agreed" | "adult" | "quote" | null

function lackOf(
  isWanted: boolean,
  hasSku: boolean,
  qtyMilli: number,
  { name, phone, hasAgreed, isAdult }: Customer,
  quote: { needsAgeConfirmation: boolean } | null,
): Lack {
  if (!hasSku) return "goods"
  if (!isWanted) return "outlet"
  if (qtyMilli <= 0) return "quantity"
  if (name.trim() === "") return "name"
  if (phone.replaceAll(/\D/g, "").length < 9) return "phone"
  if (!hasAgreed) return "agreed"
  if (quote?.needsAgeConfirmation && !isAdult) return "adult"
  return quote ? null : "quote"
}
