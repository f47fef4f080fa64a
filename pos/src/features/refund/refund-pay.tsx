import type { RefundFact } from "@ocop/contracts"
import { Banknote, Landmark, RefreshCw, ShieldCheck, TriangleAlert } from "lucide-react"
import { useTranslations } from "use-intl"
import { useTill } from "../../app/till-context"
import { Press } from "../../parts/buttons"
import { useFormat } from "../../parts/format"
import { Tag } from "../../parts/tag"
import { TaskSide } from "../../parts/task-frame"
import type { RefundState } from "./use-refund"

export type Way = "cash" | "vietqr" | "exchange"

/** The right column: how much goes back, whether it may, and the one button that gives it. */
export function RefundPay({
  refund,
  onAsk,
  onDone,
}: {
  refund: RefundState
  onAsk: () => void
  onDone: (fact: RefundFact, way: Way) => void
}) {
  const { counter } = useTill()
  const t = useTranslations("refund")
  const { money } = useFormat()
  const { total, needsManager, isApproved, mayGo, reason, wishes } = refund
  const waits = needsManager && !isApproved
  const canAsk = refund.approvers.length > 0
  const canExchange = counter.basket().lines.length > 0
  const give = async (way: Way) => {
    if (!mayGo || waits) return
    const fact = await refund.commit(way === "vietqr" ? "vietqr" : "cash")
    if (fact) onDone(fact, way)
  }
  return (
    <TaskSide>
      <div aria-live="polite">
        <p className="text-ink2">{t("toCustomer")}</p>
        <p className="text-total whitespace-nowrap tabular-nums">
          {money(total)}
          <span className="ml-0.5 text-[0.6em]">₫</span>
        </p>
        <p className="text-ink2">{t("goods", { count: wishes.size })}</p>
      </div>
      {refund.trouble ? (
        <div role="alert">
          <Tag tone="stop" icon={<TriangleAlert />} block={true}>
            {t(`commit_${refund.trouble}`)}
          </Tag>
        </div>
      ) : null}
      <Tag tone="info" icon={<RefreshCw />} block={true}>
        {t(canExchange ? "exchangeReady" : "exchangeHint")}
      </Tag>
      <div className="mt-auto">{wishes.size > 0 ? <Leave refund={refund} /> : null}</div>
      {waits && mayGo && canAsk ? (
        <Press look="solid" className="h-[5.5rem] shrink-0 text-large font-bold" onClick={onAsk}>
          <ShieldCheck aria-hidden={true} />
          {t("ask")}
        </Press>
      ) : (
        <Press
          look={mayGo && !waits ? "solid" : "dashed"}
          aria-disabled={!mayGo || waits}
          className="h-[5.5rem] shrink-0 text-large font-bold"
          onClick={() => void give("cash")}
        >
          <Banknote aria-hidden={true} />
          {wishes.size === 0
            ? t("choose")
            : reason === null
              ? t("chooseReason")
              : t("giveCash", { amount: money(total) })}
        </Press>
      )}
      <div className="grid grid-cols-2 gap-2">
        <Press
          className="h-16"
          look={mayGo && !waits ? "plain" : "dashed"}
          aria-disabled={!mayGo || waits}
          onClick={() => void give("vietqr")}
        >
          <Landmark aria-hidden={true} size={20} />
          {t("transfer")}
        </Press>
        <Press
          className="h-16"
          look={mayGo && !waits && canExchange ? "plain" : "dashed"}
          aria-disabled={!mayGo || waits || !canExchange}
          onClick={() => {
            if (canExchange) void give("exchange")
          }}
        >
          <RefreshCw aria-hidden={true} size={20} />
          {t("exchange")}
        </Press>
      </div>
    </TaskSide>
  )
}

/** Whether this sum may go back by whom stands here, and who else has to agree. */
function Leave({
  refund: { needsManager, isApproved, approvers, limit },
}: {
  refund: RefundState
}) {
  const t = useTranslations("refund")
  const { money } = useFormat()
  if (needsManager && !isApproved && approvers.length === 0) {
    return (
      <Tag tone="stop" icon={<TriangleAlert />} block={true}>
        {t("nobody")}
      </Tag>
    )
  }
  const word = needsManager ? (isApproved ? "approved" : "above") : "below"
  if (word === "below" && limit === null) return null
  return (
    <Tag tone={word === "above" ? "careful" : "good"} icon={<ShieldCheck />} block={true}>
      {t(word, { limit: money(limit ?? 0) })}
    </Tag>
  )
}
