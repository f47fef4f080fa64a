import type { OutletOrder } from "@ocop/contracts"
import { Banknote, CircleCheck, HandHelping, KeyRound, TriangleAlert } from "lucide-react"
import { type FormEvent, useEffect, useRef } from "react"
import { useTranslations } from "use-intl"
import { Press } from "../../parts/buttons"
import { DiskTag } from "../../parts/disk-tag"
import { useFormat } from "../../parts/format"
import { Tag } from "../../parts/tag"
import { CardAsk, CardWay } from "../payment/card-ask"
import type { CardAsks } from "../payment/use-card-asks"
import { PaymentTag } from "./order-row"
import { TroubleTag } from "./trouble-tag"
import { usePickup } from "./use-pickup"
import { useSeenOnOpen } from "./use-seen-on-open"

const DIGITS = 6

/** One order at the counter: the customer's code, what to hand over, the money, and the hand-over. */
export function PickupPanel({
  order,
  shownCode,
  isOffline,
  cards,
  onHanded,
}: {
  order: OutletOrder
  /** Read from the customer's phone; empty where it is typed. */
  shownCode: string
  isOffline: boolean
  cards: CardAsks
  onHanded: () => void
}) {
  const t = useTranslations("pickup")
  const format = useFormat()
  const pickup = usePickup(order.code, shownCode, cards)
  const { state, isBusy, code, trouble, cardAsk } = pickup
  const head = useSeenOnOpen()
  const asked = useRef("")
  useEffect(() => {
    if (shownCode === "" || asked.current === shownCode) return
    asked.current = shownCode
    void pickup.check(shownCode)
  })
  const isWhole = code.length === DIGITS
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (isWhole) void pickup.check(code)
  }
  const isHanded = state.kind === "handed"
  useEffect(() => {
    if (isHanded) onHanded()
  }, [isHanded, onHanded])
  return (
    <>
      <div ref={head}>
        <h2 className="font-head text-large leading-tight">{order.name}</h2>
        <p className="text-ink2 tabular-nums">
          {t("numbers", { code: order.code, end: order.phoneEnd })}
        </p>
      </div>
      {cardAsk ? (
        <>
          {trouble ? <TroubleTag trouble={trouble} /> : null}
          <DiskTag refusal={cards.refusal} />
          <CardAsk
            amount={cardAsk.amount}
            isBusy={isBusy}
            onDrop={() => void cards.drop(cardAsk)}
            onPaid={() => void pickup.finishByCard()}
          />
        </>
      ) : (
        <>
          <OrderGoods order={order} />
          {order.packedAt || isHanded ? null : (
            <Tag tone="info" icon={<HandHelping />} block={true}>
              {t("pickNow")}
            </Tag>
          )}
          <div className="mt-auto grid gap-3">
            <DiskTag refusal={cards.refusal} />
            <div aria-live="polite" className="grid gap-3">
              {trouble ? <TroubleTag trouble={trouble} /> : null}
              {isHanded ? (
                <Tag tone="good" icon={<CircleCheck />} block={true}>
                  {t("handed", { time: format.clock(state.at) })}
                </Tag>
              ) : state.kind === "right" ? (
                <>
                  <Tag tone="good" icon={<CircleCheck />} block={true}>
                    {t("codeRight")}
                  </Tag>
                  {state.due > 0 ? (
                    <p>
                      <span className="block text-ink2">{t("take")}</span>
                      <b className="text-total tabular-nums" data-testid="pickup-due">
                        {format.money(state.due)} ₫
                      </b>
                    </p>
                  ) : null}
                </>
              ) : (
                <PaymentTag order={order} />
              )}
            </div>
            {state.kind === "right" && state.due > 0 ? (
              <CardWay mayAsk={!isBusy} onAsk={() => void pickup.askCard()} />
            ) : null}
            {isHanded ? null : state.kind === "right" ? (
              <Press
                look={isBusy ? "dashed" : "solid"}
                aria-disabled={isBusy}
                className="h-[5.5rem] shrink-0 text-large font-bold"
                onClick={() => void pickup.finish()}
              >
                {state.due > 0 ? (
                  <Banknote aria-hidden={true} />
                ) : (
                  <HandHelping aria-hidden={true} />
                )}
                {isBusy
                  ? t("busy")
                  : state.due > 0
                    ? t("takeAndGive", { amount: format.money(state.due) })
                    : t("give")}
              </Press>
            ) : isOffline ? (
              <Tag tone="careful" icon={<TriangleAlert />} block={true}>
                {t("needsNetwork")}
              </Tag>
            ) : (
              <form onSubmit={submit} className="grid gap-3">
                <label className="grid gap-2">
                  <span className="font-bold">{t("code")}</span>
                  <input
                    value={code}
                    inputMode="numeric"
                    autoComplete="off"
                    maxLength={DIGITS}
                    placeholder={t("codeHint")}
                    aria-invalid={trouble?.code === "PICKUP_CODE_WRONG"}
                    onChange={(event) => pickup.setCode(event.target.value.replaceAll(/\D/g, ""))}
                    className="h-14 w-full rounded-control border-2 border-tea bg-panel px-4 text-large font-bold tracking-[0.2em] tabular-nums placeholder:text-base placeholder:font-normal placeholder:tracking-normal placeholder:text-ink2"
                  />
                </label>
                <Press
                  type="submit"
                  look={isWhole && !isBusy ? "solid" : "dashed"}
                  aria-disabled={!isWhole || isBusy}
                  className="h-[4.5rem] shrink-0 text-large font-bold"
                >
                  <KeyRound aria-hidden={true} />
                  {isBusy ? t("busy") : t("check")}
                </Press>
              </form>
            )}
          </div>
        </>
      )}
    </>
  )
}

/** What to hand over, and what the customer asked for with it. */
function OrderGoods({ order }: { order: OutletOrder }) {
  const t = useTranslations("pickup")
  const format = useFormat()
  return (
    <>
      <ul aria-label={t("goods")} className="grid gap-1.5">
        {order.lines.map((line) => (
          <li key={line.lineNo} className="flex items-baseline justify-between gap-3">
            <span className="min-w-0">{line.name}</span>
            <b className="whitespace-nowrap tabular-nums">{format.qty(line.qtyMilli, line.unit)}</b>
          </li>
        ))}
      </ul>
      {order.note === "" ? null : <p className="text-ink2">{t("note", { note: order.note })}</p>}
    </>
  )
}
