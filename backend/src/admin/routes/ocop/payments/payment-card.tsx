import { Button, Text } from "@medusajs/ui"
import type { PaymentCase } from "@ocop/contracts"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import { CardHead } from "../../../lib/card-head"
import { FactList } from "../../../lib/fact-list"
import { showMoment } from "../../../lib/show-date"
import { showMoney } from "../../../lib/show-money"
import { type Act, ActDrawer } from "./act-drawer"
import { NamedByPayer } from "./named-by-payer"
import { PaymentSteps } from "./payment-steps"

/** What can be done with a case: only open đồng can pay an order or go back. */
const actsOf = ({ open }: PaymentCase): Act[] =>
  open > 0 ? ["assign", "refund", "close"] : ["close"]

/** One payment that needs a person: what came, what it names, where it went, and the decisions. */
export function PaymentCard({ payment }: { payment: PaymentCase }) {
  const { t, i18n } = useTranslation()
  const [act, setAct] = useState<Act | null>(null)
  const money = (dong: number) => showMoney(dong, i18n.language)
  const { order, joint } = payment
  const due = order?.due ?? joint?.orders.reduce((sum, one) => sum + one.due, 0) ?? 0
  const facts = [
    [t("ocop.payments.came"), money(payment.amount)],
    [t("ocop.payments.open"), money(payment.open)],
    [t("ocop.payments.said"), payment.content || "–"],
    [t("ocop.payments.account"), payment.accountNo ?? "–"],
    [t("ocop.payments.order"), <NamedByPayer key="order" payment={payment} />],
  ] as const
  return (
    <li className="flex flex-col gap-y-4 px-6 py-5">
      <CardHead
        color={payment.state === "open" ? "orange" : "grey"}
        state={t(`ocop.payments.state.${payment.state}`)}
      >
        <Text weight="plus">{t(`ocop.payments.kind.${payment.kind}`)}</Text>
        <Text size="small" className="text-ui-fg-subtle">
          {t(`ocop.payments.advice.${payment.kind}`, { due: money(due) })}
        </Text>
      </CardHead>
      <FactList facts={facts} isDense />
      <Text size="xsmall" className="text-ui-fg-muted">
        {showMoment(payment.at, i18n.language)}
        {" · "}
        {t(`ocop.payments.method.${payment.method}`)}
        {" · "}
        {t("ocop.payments.via", { provider: payment.provider, reference: payment.reference })}
      </Text>
      <PaymentSteps steps={payment.steps} />
      {payment.note && <Text size="small">{payment.note}</Text>}
      {payment.state === "open" && (
        <div className="flex flex-wrap justify-end gap-2">
          {actsOf(payment).map((one) => (
            <Button
              key={one}
              size="small"
              variant={one === "assign" ? "primary" : "secondary"}
              onClick={() => setAct(one)}
            >
              {t(`ocop.payments.${one}`)}
            </Button>
          ))}
        </div>
      )}
      {act && <ActDrawer payment={payment} act={act} onClose={() => setAct(null)} />}
    </li>
  )
}
