import type { Reservation } from "@ocop/contracts"
import { Banknote, CircleCheck, Plus, Printer, TriangleAlert } from "lucide-react"
import { useState } from "react"
import { useTranslations } from "use-intl"
import { useTill } from "../../app/till-context"
import { printSheet } from "../../devices/print-sheet"
import { Press } from "../../parts/buttons"
import { DiskTag } from "../../parts/disk-tag"
import { useFormat } from "../../parts/format"
import { PrintSheet } from "../../parts/print-sheet"
import { Tag } from "../../parts/tag"
import { CardAsk, CardWay } from "../payment/card-ask"
import type { CardAsks } from "../payment/use-card-asks"
import { ReservationSlip } from "./reservation-slip"
import type { Customer, useReservation } from "./use-reservation"

/** The goods are held: what the customer takes home, and a deposit where one is paid. */
export function MadePanel({
  made,
  goods,
  customer,
  reservation: { deposit, trouble, isBusy, takeDeposit, cardAsk, askCard, takeCardDeposit },
  cards,
  onNext,
}: {
  made: Reservation
  goods: { name: string; unit: string; qtyMilli: number }
  customer: Customer
  reservation: ReturnType<typeof useReservation>
  cards: CardAsks
  onNext: () => void
}) {
  const { preferences } = useTill()
  const t = useTranslations("reserve")
  const format = useFormat()
  const [text, setText] = useState("")
  const amount = Number(text.replaceAll(/\D/g, ""))
  const mayTake = amount > 0 && amount <= made.total && !isBusy
  const until = { day: format.date(made.holdUntil), time: format.time(made.holdUntil) }
  return (
    <>
      <div aria-live="polite" className="grid gap-3">
        <Tag tone="good" icon={<CircleCheck />} block={true}>
          {t("made", { outlet: `${made.outletCode} · ${made.outletName}` })}
        </Tag>
        <p>
          <span className="block text-ink2">{t("order")}</span>
          <b className="text-large tabular-nums">{made.orderCode}</b>
        </p>
        <p>{t("until", until)}</p>
        <p className="text-ink2">{t("codeOnPage")}</p>
      </div>
      {deposit > 0 ? (
        <Tag tone="good" icon={<CircleCheck />} block={true}>
          {t("deposited", { amount: format.money(deposit) })}
        </Tag>
      ) : cardAsk ? (
        <CardAsk
          amount={cardAsk.amount}
          isBusy={isBusy}
          onDrop={() => void cards.drop(cardAsk)}
          onPaid={() => void takeCardDeposit()}
        />
      ) : (
        <form
          className="grid gap-2"
          onSubmit={(event) => {
            event.preventDefault()
            if (mayTake) void takeDeposit(amount)
          }}
        >
          <label className="grid gap-2">
            <span className="font-bold">{t("deposit")}</span>
            <input
              value={text}
              inputMode="numeric"
              autoComplete="off"
              placeholder={t("depositHint", { amount: format.money(made.total) })}
              onChange={(event) => {
                const typed = event.target.value.replaceAll(/\D/g, "").slice(0, 10)
                setText(typed === "" ? "" : format.money(Number(typed)))
              }}
              className="h-14 w-full rounded-control border-2 border-line2 bg-panel px-4 text-large font-bold tabular-nums placeholder:text-base placeholder:font-normal placeholder:text-ink2"
            />
          </label>
          <Press
            type="submit"
            look={mayTake ? "plain" : "dashed"}
            aria-disabled={!mayTake}
            className="h-14"
          >
            <Banknote aria-hidden={true} size={20} />
            {amount > made.total
              ? t("tooMuch")
              : t("takeDeposit", { amount: format.money(amount) })}
          </Press>
          <CardWay mayAsk={mayTake} onAsk={() => void askCard(amount)} />
        </form>
      )}
      <DiskTag refusal={cards.refusal} />
      {trouble ? (
        <div role="alert">
          <Tag tone="stop" icon={<TriangleAlert />} block={true}>
            {t(`trouble.${trouble}`)}
          </Tag>
        </div>
      ) : null}
      {cardAsk && deposit === 0 ? null : (
        <>
          <Press
            look="solid"
            className="mt-auto h-[4.5rem] shrink-0 text-large font-bold"
            onClick={() => void printSheet(preferences.get())}
          >
            <Printer aria-hidden={true} />
            {t("print")}
          </Press>
          <Press className="h-14" onClick={onNext}>
            <Plus aria-hidden={true} size={20} />
            {t("next")}
          </Press>
        </>
      )}
      <PrintSheet>
        <ReservationSlip made={made} goods={goods} customer={customer} deposit={deposit} />
      </PrintSheet>
    </>
  )
}
