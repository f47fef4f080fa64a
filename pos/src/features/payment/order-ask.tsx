import { type ReactNode, useState } from "react"
import { useTranslations } from "use-intl"
import { useFormat } from "../../parts/format"
import { useStore } from "../../parts/use-store"
import { Approval } from "../discount/approval"
import { useSeenOnOpen } from "../pickup/use-seen-on-open"
import { AskedMoney } from "./asked-money"
import type { OrderMoney } from "./order-money"
import { useEyes } from "./use-eyes"

/** A customer transfers for a web order, or pays for it at the card machine. */
export function OrderAsk({ money }: { money: OrderMoney }) {
  const { asking } = useStore(money.state)
  return asking ? <Asked money={money} asking={asking} /> : null
}

type Asking = NonNullable<ReturnType<OrderMoney["state"]["get"]>["asking"]>

function Asked({ money, asking }: { money: OrderMoney; asking: Asking }) {
  const t = useTranslations("ask")
  const format = useFormat()
  const { unseen, isBusy } = useStore(money.state)
  const { approvers } = useEyes(asking, unseen)
  const [isApproving, setApproving] = useState(false)
  if (isApproving) {
    return (
      <Approval
        people={approvers}
        what={t("unseenWhat", { amount: format.money(asking.amount) })}
        onApproved={({ id }) => void money.confirm(id)}
        onClose={() => setApproving(false)}
      />
    )
  }
  return (
    <InSight>
      <AskedMoney
        asking={asking}
        saleId={asking.id}
        unseen={unseen}
        isBusy={isBusy}
        onDrop={() => void money.drop()}
        onCame={() => void money.takeCame()}
        onSeen={() => void money.confirm()}
        onAskManager={() => setApproving(true)}
      />
    </InSight>
  )
}

/** On a phone the code would lie below the list. */
function InSight({ children }: { children: ReactNode }) {
  const seen = useSeenOnOpen()
  return (
    <div ref={seen} className="flex flex-1 flex-col gap-2">
      {children}
    </div>
  )
}
