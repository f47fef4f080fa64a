import type { PaymentCase } from "@ocop/contracts"
import { useTranslation } from "react-i18next"
import { OrderLink } from "../../../lib/order-link"
import { showMoney } from "../../../lib/show-money"

/** What the payer named: an order, several at once, a till's transfer, or nothing that we know. */
export function NamedByPayer({ payment: { order, joint, till } }: { payment: PaymentCase }) {
  const { t, i18n } = useTranslation()
  const money = (dong: number) => showMoney(dong, i18n.language)
  if (order) return <NamedOrder order={order} />
  if (joint) {
    return (
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
    )
  }
  if (!till) return t("ocop.payments.noOrder")
  return t(till.receiptNo ? "ocop.payments.till" : "ocop.payments.tillOpen", {
    reference: till.reference,
    receipt: till.receiptNo,
    due: money(till.due),
  })
}

function NamedOrder({ order }: { order: NonNullable<PaymentCase["order"]> }) {
  const { t } = useTranslation()
  return (
    <>
      <OrderLink code={order.code} orderId={order.orderId} />
      {", "}
      {t(`ocop.payments.orderState.${order.status}`)}
    </>
  )
}
