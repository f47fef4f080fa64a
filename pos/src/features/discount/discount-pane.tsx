import { DISCOUNT_REASONS } from "@ocop/contracts"
import { Check, KeyRound, Percent, TicketPercent, TriangleAlert, WifiOff, X } from "lucide-react"
import { useState } from "react"
import { useTranslations } from "use-intl"
import { type StaffMember, useTill } from "../../app/till-context"
import type { DraftDiscount } from "../../data/basket-draft"
import { journalDiscount } from "../../data/journal-discount"
import { Press } from "../../parts/buttons"
import { classNames } from "../../parts/class-names"
import { useFormat } from "../../parts/format"
import { NumPad } from "../../parts/num-pad"
import { Tag } from "../../parts/tag"
import { useKeys } from "../../parts/use-keys"
import { useStore } from "../../parts/use-store"
import { useCounter } from "../sell/use-counter"
import { useUntyped } from "../sell/use-untyped"
import { Approval } from "./approval"
import { useDiscount } from "./use-discount"

const QUICK = [2, 5, 10, 20]

/** Lowers the price of a line or of the basket, within the limit of whoever stands here or approves. */
export function DiscountPane({
  lineId,
  wanted,
  onClose,
}: {
  lineId: string | null
  /** Asked for already, above the limit of whoever stands here. */
  wanted: DraftDiscount | null
  onClose: () => void
}) {
  const { counter, data, basket, replica, priced } = useCounter()
  const { staff } = useTill()
  const person = useStore(staff)
  const t = useTranslations("discount")
  const tt = useTranslations()
  const format = useFormat()
  const [isApproving, setApproving] = useState(false)
  const input = useDiscount(wanted)
  useUntyped(input.text, input.setText)
  const line = basket.lines.find((l) => l.lineId === lineId)
  const current = lineId === null ? basket.discount : line?.discount
  const isAsWanted =
    input.kind === wanted?.kind && input.value === wanted.value && input.reason === wanted.reason
  const off: DraftDiscount | null =
    input.value > 0
      ? {
          ...{ kind: input.kind, value: input.value, reason: input.reason, approvedBy: null },
          // The label stands for its own price only.
          ...(wanted?.shelf && isAsWanted && { shelf: wanted.shelf }),
        }
      : null
  const trial = off ? counter.tryDiscount(lineId, off) : null
  const limitBp = person?.maxDiscountBp ?? 0
  const managers = (replica?.staff ?? []).filter(
    (other) => trial !== null && other.maxDiscountBp >= trial.worstBp && other.id !== person?.id,
  )
  const isFixed = counter.isFixed(off)
  const isWithin = !isFixed && trial !== null && trial.worstBp <= limitBp
  const mayApprove = !isFixed && trial !== null && !isWithin && managers.length > 0
  const apply = (approver: StaffMember | null) => {
    if (!off) return
    const agreed = { ...off, approvedBy: approver?.id ?? null }
    counter.setDiscount(lineId, agreed)
    if (!approver || !person) return
    const entry = { staffId: person.id, saleId: basket.id, lineId, off: agreed }
    void journalDiscount(data.ledger, entry, data.now).catch(() => undefined)
  }
  const submit = () => {
    if (isWithin) apply(null)
    else if (mayApprove) setApproving(true)
  }
  useKeys((event) => {
    if (isApproving || event.ctrlKey || event.altKey || event.metaKey) return
    if (event.target instanceof HTMLInputElement) return
    if (/^\d$/.test(event.key)) input.press(event.key)
    else if (event.key === "k" || event.key === "K") input.press("000")
    else if (event.key === "%") input.choose("percent")
    else if (event.key === "Backspace") input.erase()
    else if (event.key === "Escape") onClose()
    else if (event.key === "Enter") {
      event.preventDefault()
      submit()
    }
  })
  const nameOf = (skuId: string) => replica?.sku(skuId)?.tillName ?? ""
  const name = line ? nameOf(line.skuId) : t("basket")
  /** The line that may be chosen instead of the basket. */
  const one = line ?? counter.currentLine()
  const was = priced.ok ? priced.totals.total : 0
  if (isApproving) {
    return (
      <Approval
        people={managers}
        what={t("approveWhat", {
          name,
          amount: format.money(Math.max(0, was - (trial?.total ?? 0))),
        })}
        onApproved={apply}
        onClose={() => setApproving(false)}
      />
    )
  }
  return (
    <section className="pad overflow-y-auto rounded-panel border-2 border-tea bg-panel p-3 sm:p-4">
      <header className="pad-head flex items-center gap-3">
        <Percent aria-hidden={true} size={26} className="shrink-0 max-sm:hidden" />
        <h2 className="sr-only">{t("title")}</h2>
        <div className="flex min-w-0 flex-1 gap-2">
          <Press
            look={lineId === null ? "dark" : "plain"}
            aria-pressed={lineId === null}
            className="min-w-0 flex-1 px-1.5 max-sm:text-small"
            onClick={() => counter.show({ kind: "discount", lineId: null })}
          >
            <span className="leading-tight">{t("basket")}</span>
          </Press>
          {one ? (
            <Press
              look={lineId === null ? "plain" : "dark"}
              aria-pressed={lineId !== null}
              className="min-w-0 flex-1 px-1.5 max-sm:text-small"
              onClick={() => counter.show({ kind: "discount", lineId: one.lineId })}
            >
              <span className="line-clamp-2 leading-tight max-sm:text-small">
                {nameOf(one.skuId)}
              </span>
            </Press>
          ) : null}
          <Press className="px-2" onClick={() => counter.show({ kind: "voucher" })}>
            <TicketPercent aria-hidden={true} size={18} />
            <span className="max-sm:sr-only">{t("voucher")}</span>
          </Press>
        </div>
        {current ? (
          <Press look="stop" onClick={() => counter.setDiscount(lineId, null)}>
            {t("takeOff")}
          </Press>
        ) : null}
        <Press onClick={onClose}>
          <X aria-hidden={true} size={18} />
          <span className="max-sm:sr-only">{tt("app.close")}</span>
        </Press>
      </header>
      <div className="pad-figures grid grid-cols-2 gap-2" aria-live="polite">
        <div className="rounded-control bg-sunk px-4 py-2 max-sm:px-3">
          <p className="text-ink2">{t("less")}</p>
          <p className="text-exact tabular-nums max-sm:text-[1.5rem]">
            {input.kind === "percent" ? `${input.value} %` : format.money(input.value)}
          </p>
        </div>
        <div className="rounded-control bg-tea-wash px-4 py-2 text-tea max-sm:px-3">
          <p>{t("newTotal")}</p>
          <p className="text-exact tabular-nums max-sm:text-[1.5rem]">
            {format.money(trial?.total ?? was)}
          </p>
        </div>
      </div>
      <div className="pad-extra grid shrink-0 content-start gap-2">
        <div className="grid grid-cols-5 gap-2 sm:grid-cols-6">
          {QUICK.map((percent, i) => (
            <Press
              key={percent}
              look="quiet"
              className={classNames("px-1 whitespace-nowrap", i === 0 && "max-sm:hidden")}
              onClick={() => input.put("percent", String(percent))}
            >
              {percent} %
            </Press>
          ))}
          {(["percent", "amount"] as const).map((kind) => (
            <Press
              key={kind}
              look={kind === input.kind ? "dark" : "plain"}
              className="px-1"
              aria-pressed={kind === input.kind}
              onClick={() => input.choose(kind)}
            >
              {t(kind)}
            </Press>
          ))}
        </div>
        <fieldset>
          <legend className="sr-only">{t("why")}</legend>
          <div className="grid grid-cols-3 gap-2">
            {DISCOUNT_REASONS.map((reason) => (
              <Press
                key={reason}
                look={reason === input.reason ? "dark" : "plain"}
                className="px-1"
                aria-pressed={reason === input.reason}
                onClick={() => input.because(reason)}
              >
                {reason === input.reason ? <Check aria-hidden={true} size={16} /> : null}
                {tt(`discount.reasons.${reason}`)}
              </Press>
            ))}
          </div>
        </fieldset>
      </div>
      <NumPad
        className="pad-keys min-h-52 flex-1 auto-rows-fr [&>button]:h-full [&>button]:min-h-12"
        onDigit={input.press}
        onDelete={input.erase}
        deleteLabel={tt("pay.delete")}
        left={
          <Press
            look="quiet"
            className="pad-key text-[1.75rem]"
            onClick={() => input.press("000")}
            aria-label={tt("pay.thousand")}
          >
            000
          </Press>
        }
      />
      <div className="pad-action grid shrink-0 gap-2">
        {isFixed ? (
          <Tag tone="stop" icon={<WifiOff />}>
            {t("fixed")}
          </Tag>
        ) : mayApprove ? (
          <Tag tone="careful" icon={<TriangleAlert />}>
            {t("aboveLimit", { limit: limitBp / 100 })}
          </Tag>
        ) : off && !isWithin ? (
          <Tag tone="stop" icon={<TriangleAlert />}>
            {t("tooMuch")}
          </Tag>
        ) : null}
        <Press
          look={isWithin || mayApprove ? "solid" : "dashed"}
          aria-disabled={!isWithin && !mayApprove}
          className="h-[4.5rem] shrink-0 text-large font-bold"
          onClick={submit}
        >
          {mayApprove ? <KeyRound aria-hidden={true} /> : <Check aria-hidden={true} />}
          {mayApprove ? t("ask") : t("apply")}
        </Press>
      </div>
    </section>
  )
}
