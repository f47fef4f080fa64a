import { REFUND_REASONS, type RefundFact } from "@ocop/contracts"
import { ArrowLeft, Check, CircleCheck, Clock } from "lucide-react"
import { useState } from "react"
import { useTranslations } from "use-intl"
import { useTill } from "../../app/till-context"
import type { FoundSale } from "../../data/refunds"
import { Press } from "../../parts/buttons"
import { useFormat } from "../../parts/format"
import { Tag } from "../../parts/tag"
import { useStore } from "../../parts/use-store"
import { Approval } from "../discount/approval"
import { RefundLines } from "./refund-lines"
import { RefundPay, type Way } from "./refund-pay"
import { RefundedPanel } from "./refunded-panel"
import { type RefundReason, useRefund } from "./use-refund"

const REASONS = REFUND_REASONS.filter((reason): reason is RefundReason => reason !== "void")

/** One receipt: what of it comes back, why, and the money. */
export function RefundDesk({ found, onBack }: { found: FoundSale; onBack: () => void }) {
  const { data, counter } = useTill()
  const t = useTranslations("refund")
  const format = useFormat()
  const replica = useStore(data.replica)
  const refund = useRefund(found)
  const [isAsking, setAsking] = useState(false)
  const [done, setDone] = useState<{ fact: RefundFact; hand: number } | null>(null)
  const managers = replica?.staff.filter(({ role }) => role === "manager") ?? []
  const finish = async (fact: RefundFact, way: Way) => {
    const hand =
      way === "exchange" ? await counter.takeReturned(fact.total, fact.refundNo) : fact.total
    setDone({ fact, hand })
  }
  if (done) return <RefundedPanel fact={done.fact} hand={done.hand} sale={found.sale} />
  return (
    <main className="count-screen">
      <section className="flex min-h-0 flex-col gap-3 overflow-y-auto p-3 lg:px-5">
        <div className="flex items-center gap-3">
          <Press onClick={onBack}>
            <ArrowLeft aria-hidden={true} size={18} />
            {t("other")}
          </Press>
          <h1 className="min-w-0 font-head text-title max-sm:text-large">{t("title")}</h1>
        </div>
        <div className="flex flex-wrap gap-2">
          <Tag tone="good" icon={<CircleCheck />}>
            {found.sale.receiptNo}
          </Tag>
          <Tag tone="info" icon={<Clock />}>
            {`${format.date(found.sale.at)} ${format.time(found.sale.at)} · ${format.money(found.sale.totals.total)} ₫`}
          </Tag>
        </div>
        {isAsking ? (
          <Approval
            people={managers}
            what={t("askWhat", { amount: format.money(refund.total) })}
            onApproved={(manager) => {
              refund.approve(manager)
              setAsking(false)
            }}
            onClose={() => setAsking(false)}
          />
        ) : (
          <>
            <p className="text-ink2">{t("hint")}</p>
            <RefundLines refund={refund} />
            <fieldset>
              <legend className="pb-2 font-bold">{t("why")}</legend>
              <div className="flex flex-wrap gap-2">
                {REASONS.map((key) => (
                  <Press
                    key={key}
                    look={refund.reason === key ? "dark" : "plain"}
                    aria-pressed={refund.reason === key}
                    onClick={() => refund.setReason(key)}
                  >
                    {refund.reason === key ? <Check aria-hidden={true} size={18} /> : null}
                    {t(`reasons.${key}`)}
                  </Press>
                ))}
              </div>
            </fieldset>
          </>
        )}
      </section>
      <RefundPay
        refund={refund}
        onAsk={() => setAsking(true)}
        onDone={(fact, way) => void finish(fact, way)}
      />
    </main>
  )
}
