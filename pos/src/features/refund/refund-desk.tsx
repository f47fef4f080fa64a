import { REFUND_REASONS, type RefundFact } from "@ocop/contracts"
import { CircleCheck, Clock } from "lucide-react"
import { useState } from "react"
import { useTranslations } from "use-intl"
import { useTill } from "../../app/till-context"
import type { FoundSale } from "../../data/refunds"
import { Choices } from "../../parts/choices"
import { useFormat } from "../../parts/format"
import { Tag } from "../../parts/tag"
import { TaskFrame, TaskHead } from "../../parts/task-frame"
import { Approval } from "../discount/approval"
import { RefundLines } from "./refund-lines"
import { RefundPay, type Way } from "./refund-pay"
import { RefundedPanel } from "./refunded-panel"
import { type RefundReason, useRefund } from "./use-refund"

const REASONS = REFUND_REASONS.filter((reason): reason is RefundReason => reason !== "void")

/** One receipt: what of it comes back, why, and the money. */
export function RefundDesk({ found, onBack }: { found: FoundSale; onBack: () => void }) {
  const { counter } = useTill()
  const t = useTranslations("refund")
  const format = useFormat()
  const refund = useRefund(found)
  const [isAsking, setAsking] = useState(false)
  const [done, setDone] = useState<{ fact: RefundFact; hand: number } | null>(null)
  const finish = async (fact: RefundFact, way: Way) => {
    const hand =
      way === "exchange" ? await counter.takeReturned(fact.total, fact.refundNo) : fact.total
    setDone({ fact, hand })
  }
  if (done) return <RefundedPanel fact={done.fact} hand={done.hand} sale={found.sale} />
  return (
    <TaskFrame
      side={
        <RefundPay
          refund={refund}
          onAsk={() => setAsking(true)}
          onDone={(fact, way) => void finish(fact, way)}
        />
      }
    >
      <TaskHead back={t("other")} title={t("title")} onBack={onBack} />
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
          people={refund.approvers}
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
          <Choices
            question={t("why")}
            answers={REASONS}
            chosen={refund.reason}
            wordOf={(key) => t(`reasons.${key}`)}
            onChoose={refund.setReason}
          />
        </>
      )}
    </TaskFrame>
  )
}
