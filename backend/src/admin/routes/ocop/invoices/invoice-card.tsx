import { Button, Text } from "@medusajs/ui"
import type { InvoiceRequestView } from "@ocop/contracts"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import { CardHead } from "../../../lib/card-head"
import { FactList } from "../../../lib/fact-list"
import { OrderLink } from "../../../lib/order-link"
import { showMoment } from "../../../lib/show-date"
import { showMoney } from "../../../lib/show-money"
import { type Decision, DecisionDrawer } from "./decision-drawer"
import { ForgetBuyer } from "./forget-buyer"

const COLORS = { queued: "orange", issued: "green", declined: "grey" } as const
const DECISIONS: Decision[] = ["issue", "decline"]

/** One buyer who wants an invoice: who, for what, and what was decided. */
export function InvoiceCard({ request }: { request: InvoiceRequestView }) {
  const { t, i18n } = useTranslation()
  const [decision, setDecision] = useState<Decision | null>(null)
  const { orderCode, orderId, orderStatus, state } = request
  const facts = [
    [t("ocop.invoices.taxId"), request.taxId],
    [t("ocop.invoices.total"), showMoney(request.total, i18n.language)],
    [t("ocop.invoices.email"), request.email],
    [t("ocop.invoices.vat"), showMoney(request.vat, i18n.language)],
    [t("ocop.invoices.address"), request.address],
    ...(request.buyerName ? [[t("ocop.invoices.buyer"), request.buyerName] as const] : []),
  ] as const
  return (
    <li className="flex flex-col gap-y-4 px-6 py-5">
      <CardHead color={COLORS[state]} state={t(`ocop.invoices.state.${state}`)}>
        <Text weight="plus">{request.company || t("ocop.invoices.forgotten")}</Text>
        <Text size="small" className="text-ui-fg-subtle">
          {t(`ocop.invoices.${request.outletCode ? "receipt" : "order"}`)}{" "}
          <OrderLink code={orderCode} orderId={orderId} />
          {", "}
          {t(`ocop.invoices.orderState.${orderStatus}`)}
        </Text>
      </CardHead>
      <FactList facts={facts} isDense />
      {!request.taxIdProved && state === "queued" && (
        <Text size="small" className="text-ui-fg-error">
          {t("ocop.invoices.doubtful")}
        </Text>
      )}
      <Text size="xsmall" className="text-ui-fg-muted">
        {t("ocop.invoices.asked", { at: showMoment(request.requestedAt, i18n.language) })}
        {request.number && ` · ${request.symbol} ${request.number}`}
      </Text>
      {request.note && <Text size="small">{request.note}</Text>}
      <div className="flex flex-wrap justify-end gap-2 empty:hidden">
        {request.outletCode && request.email && <ForgetBuyer code={orderCode} />}
        {state === "queued" &&
          DECISIONS.map((one) => (
            <Button
              key={one}
              size="small"
              variant={one === "issue" ? "primary" : "secondary"}
              onClick={() => setDecision(one)}
            >
              {t(`ocop.invoices.${one}`)}
            </Button>
          ))}
      </div>
      {decision && (
        <DecisionDrawer request={request} decision={decision} onClose={() => setDecision(null)} />
      )}
    </li>
  )
}
