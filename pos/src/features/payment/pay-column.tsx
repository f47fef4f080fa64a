import { Banknote, Check } from "lucide-react"
import { lazy, Suspense } from "react"
import { useTranslations } from "use-intl"
import { lockOf } from "../../data/basket-draft"
import { noteColour } from "../../parts/bank-note"
import { buttonClass, KeyCap } from "../../parts/buttons"
import { classNames } from "../../parts/class-names"
import { useFormat } from "../../parts/format"
import { useCounter } from "../sell/use-counter"
import { useGoodsCount } from "../sell/use-goods-count"
import { BasketDiscount, BasketInvoice, OtherAmount, OtherWays, PhoneOther } from "./other-tenders"
import { ReceivedParts } from "./received-parts"
import { noteSlots, stripeNote } from "./tenders"
import { useAim } from "./use-aim"

// With its codes it comes when somebody is asked to pay that way.
const AskPanel = lazy(async () => ({ default: (await import("./ask-panel")).AskPanel }))

/** From here on an amount has too many figures for a third of a phone. */
const MILLION = 1_000_000
const NOTES = <Banknote aria-hidden={true} size={22} />
const TICK = <Check aria-hidden={true} size={32} className="shrink-0" />

/** The money: the total, the exact amount in one tap, the notes with their change. */
export function PayColumn({ onOther }: { onOther: () => void }) {
  const { counter, basket, priced, state, replica } = useCounter()
  const t = useTranslations("pay")
  const { money } = useFormat()
  const goods = useGoodsCount(basket.lines)
  const aim = useAim((aimed) => void counter.takeCash(aimed))
  const total = priced.ok ? priced.totals.total : 0
  const due = counter.due() ?? 0
  const off = priced.ok ? priced.totals.discount : 0
  const rounding = priced.ok ? priced.totals.rounding : 0
  const isReady = priced.ok && total > 0
  const hasBank = Boolean(replica?.outlet.seller.bank)
  const isUnpriced = !priced.ok && basket.lines.length > 0
  const slots = isReady && due > 0 ? noteSlots(due) : [null, null, null]
  const locked = lockOf(basket) !== null
  const isPaying = state.paying !== null
  if (basket.asking) {
    return (
      <Suspense fallback={<section />}>
        <AskPanel asking={basket.asking} />
      </Suspense>
    )
  }
  return (
    <section
      aria-label={t("column")}
      className="flex min-h-0 flex-col gap-2 bg-panel px-3 pt-2 pb-3 sm:border-l sm:border-line sm:px-4 sm:pt-3.5 max-sm:shrink-0 max-sm:border-t max-sm:border-line2"
    >
      <div className="max-sm:flex max-sm:items-baseline max-sm:justify-between">
        <h2 className="font-text text-[1.0625rem] font-medium tracking-normal text-ink2">
          <span className="max-sm:hidden">{t("due")}</span>
          <span className="sm:hidden">{t("dueShort")}</span>
        </h2>
        <p
          className="text-total whitespace-nowrap tabular-nums max-sm:text-[2.5rem]"
          data-testid="total"
        >
          {money(total)}
          <span className="ml-0.5 text-[0.6em]">₫</span>
        </p>
      </div>
      <p
        className={classNames(
          "truncate text-[0.875rem] max-sm:hidden",
          isUnpriced ? "font-semibold text-stop-ink" : "text-ink2",
        )}
      >
        {isUnpriced ? t("cannotPrice") : t("lines", { count: basket.lines.length })}
        {goods === "" ? null : ` · ${goods}`}
        {off > 0 ? (
          <b className="text-peel-ink"> · {t("off", { amount: money(off) })}</b>
        ) : rounding !== 0 ? null : isReady ? (
          <span className="max-xl:hidden"> · {t("vatIncluded")}</span>
        ) : null}
        {rounding === 0 ? null : <b> · {t("rounded", { amount: money(rounding) })}</b>}
      </p>
      <ReceivedParts />
      <h3 className="flex items-center gap-2.5 font-text text-[1.0625rem] font-semibold tracking-normal max-sm:hidden">
        {NOTES}
        {t("cash")}
      </h3>
      <button
        type="button"
        aria-disabled={!isReady || isPaying}
        {...(isReady ? aim(due, due) : {})}
        className={buttonClass(
          isReady ? "solid" : "dashed",
          classNames(
            "tender-exact relative shrink-0 justify-start gap-4 px-5 text-left max-sm:order-3 max-sm:mr-[7.5rem]",
            isPaying && state.paying === due && "translate-y-0.5 brightness-90",
          ),
        )}
      >
        {TICK}
        <span>
          <span className="block leading-tight">
            {isReady && due === 0 ? t("finish") : t("exact")}
          </span>
          <span className="block text-exact leading-tight tabular-nums max-sm:text-[1.5rem]">
            {money(due)}
          </span>
        </span>
        <span className="absolute top-2 right-2">
          <KeyCap onSolid={isReady}>F9</KeyCap>
        </span>
      </button>
      <div className="grid grid-cols-2 gap-2 max-sm:grid-cols-3">
        {slots.map((amount, i) => {
          if (amount === null)
            return (
              <span
                key={i}
                aria-hidden={true}
                className="tender-note rounded-control border border-dashed border-line2/60"
              />
            )
          return (
            <button
              key={i}
              type="button"
              aria-disabled={isPaying}
              {...aim(amount, due)}
              className={buttonClass(
                "plain",
                classNames(
                  "tender-note relative flex-col items-start gap-0 overflow-hidden border-2 pr-1 pl-5 text-left max-sm:pl-3.5 max-sm:pr-0",
                  state.paying === amount && "translate-y-0.5 brightness-90",
                ),
              )}
            >
              <i
                aria-hidden={true}
                className={classNames(
                  "absolute inset-y-0 left-0 w-2.5",
                  noteColour(stripeNote(amount)),
                )}
              />
              <span
                className={classNames(
                  "text-note leading-tight tabular-nums",
                  amount < MILLION ? "max-sm:text-amount" : "max-sm:text-[0.9375rem]",
                )}
              >
                {money(amount)}
              </span>
              <span className="leading-tight font-medium whitespace-nowrap text-ink2 tabular-nums max-sm:text-small">
                <span className="max-sm:hidden">{t("back", { amount: "" })}</span>
                <span className="sm:hidden">{t("backShort", { amount: "" })}</span>
                <b className="text-ink">{money(amount - due)}</b>
              </span>
            </button>
          )
        })}
        <OtherAmount isReady={isReady} onOther={onOther} />
      </div>
      <OtherWays isReady={isReady} hasBank={hasBank} onOther={onOther} />
      <div className="mt-auto flex gap-2 max-lg:hidden">
        <BasketDiscount mayDiscount={isReady && !locked} />
        <BasketInvoice isWanted={Boolean(basket.invoice)} />
      </div>
      <PhoneOther isReady={isReady} onOther={onOther} />
    </section>
  )
}
