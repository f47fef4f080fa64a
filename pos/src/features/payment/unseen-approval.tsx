import { useTranslations } from "use-intl"
import { DeskLanguage } from "../../app/desk-language"
import type { Asking } from "../../data/basket-draft"
import { useFormat } from "../../parts/format"
import { Approval } from "../discount/approval"
import { useCounter } from "../sell/use-counter"
import { useEyes } from "./use-eyes"

/** A manager has seen a transfer too that the bank has not told of; it goes when the bank tells first. */
export function UnseenApproval({ onClose }: { onClose: () => void }) {
  const { basket } = useCounter()
  if (!basket.asking) return null
  return (
    <DeskLanguage>
      <Asked asking={basket.asking} onClose={onClose} />
    </DeskLanguage>
  )
}

function Asked({ asking, onClose }: { asking: Asking; onClose: () => void }) {
  const { counter } = useCounter()
  const t = useTranslations("ask")
  const { money } = useFormat()
  const { approvers } = useEyes(asking)
  return (
    <Approval
      people={approvers}
      what={t("unseenWhat", { amount: money(asking.amount) })}
      onApproved={({ id }) => void counter.confirmAsked(id)}
      onClose={onClose}
    />
  )
}
