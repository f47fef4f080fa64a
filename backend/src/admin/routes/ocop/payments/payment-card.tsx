import { Button, StatusBadge, Text } from "@medusajs/ui"
import type { PaymentCase } from "@ocop/contracts"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import { showMoment } from "../../../lib/show-date"
import { showMoney } from "../../../lib/show-money"
import { type Act, ActDrawer } from "./act-drawer"
import { PaymentSteps } from "./payment-steps"

/** What can be done with a case: only open đồng can pay an order or go back. */
const actsOf = ({ open }: PaymentCase): Act[] =>
  open > 0 ? ["assign", "refund", "close"] : ["close"]

/** One payment that needs a person: what came, what it names, where it went, and the decisions. */
export function PaymentCard({ payment }: { payment: PaymentCase }) {
  const { t, i18n } = useTranslation()
  const [act, setAct] = useState<Act | null>(null)
  const money = (dong: number) => showMoney(dong, i18n.language)
  const { order, joint, till } = payment
  const due = order?.due ?? joint?.orders.reduce((sum, one) => sum + one.due, 0) ?? 0
  const facts = [
    [t("ocop.payments.came"), money(payment.amount)],
    [t("ocop.payments.open"), money(payment.open)],
    [t("ocop.payments.said"), payment.content || "–"],
    [t("ocop.payments.account"), payment.accountNo ?? "–"],
  ]
  return (
    <li className="flex flex-col gap-y-4 px-6 py-5">
      <div className="flex flex-wrap items-start justify-between gap-3">
        <div>
          <Text weight="plus">{t(`ocop.payments.kind.${payment.kind}`)}</Text>
          <Text size="small" className="text-ui-fg-subtle">
            {t(`ocop.payments.advice.${payment.kind}`, { due: money(due) })}
          </Text>
        </div>
        <StatusBadge color={payment.state === "open" ? "orange" : "grey"}>
          {t(`ocop.payments.state.${payment.state}`)}
        </StatusBadge>
      </div>
      <dl className="grid grid-cols-[auto_1fr] gap-x-6 gap-y-1 md:grid-cols-[auto_1fr_auto_1fr]">
        {facts.map(([term, fact]) => (
          <div key={term} className="contents">
            <dt className="txt-small text-ui-fg-subtle">{term}</dt>
            <dd className="txt-small break-words tabular-nums">{fact}</dd>
          </div>
        ))}
        <dt className="txt-small text-ui-fg-subtle">{t("ocop.payments.order")}</dt>
        <dd className="txt-small">
          {order ? (
            <NamedOrder order={order} />
          ) : joint ? (
            <>
              {t("ocop.payments.joint", { code: joint.code, count: joint.orders.length })}
              <ul>
                {joint.orders.map((one) => (
                  <li key={one.code}>
                    <NamedOrder order={one} />
                    {one.due > 0 && `, ${t("ocop.payments.due", { due: money(one.due) })}`}
                  </li>
                ))}
              </ul>
            </>
          ) : till ? (
            t(till.receiptNo ? "ocop.payments.till" : "ocop.payments.tillOpen", {
              reference: till.reference,
              receipt: till.receiptNo,
              due: money(till.due),
            })
          ) : (
            t("ocop.payments.noOrder")
          )}
        </dd>
      </dl>
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

function NamedOrder({ order }: { order: NonNullable<PaymentCase["order"]> }) {
  const { t } = useTranslation()
  const { orderId, code, status } = order
  return (
    <>
      {orderId ? (
        <a className="text-ui-fg-interactive hover:underline" href={`/app/orders/${orderId}`}>
          {code}
        </a>
      ) : (
        code
      )}
      {", "}
      {t(`ocop.payments.orderState.${status}`)}
    </>
  )
}
