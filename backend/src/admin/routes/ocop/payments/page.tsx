import { defineRouteConfig } from "@medusajs/admin-sdk"
import { Text } from "@medusajs/ui"
import type { PaymentQueue, PaymentQueueQuery } from "@ocop/contracts"
import { useTranslation } from "react-i18next"
import { adminGet } from "../../../lib/admin-get"
import { QueuePage } from "../../../lib/queue-page"
import { showMoney } from "../../../lib/show-money"
import { PaymentCard } from "./payment-card"
import { UnreadEvents } from "./unread-events"

const PAGE_SIZE = 25

/** Money that matched no order to the đồng, and what a person decides about it. */
export default function PaymentsPage() {
  return (
    <QueuePage<PaymentQueueQuery["state"], PaymentQueue>
      name="payments"
      states={["open", "closed"]}
      pageSize={() => PAGE_SIZE}
      read={(state, page, signal) =>
        adminGet("payments", { state, limit: PAGE_SIZE, offset: page * PAGE_SIZE }, signal)
      }
      note={(queue) => <Waiting queue={queue} />}
      above={({ unread }) => <UnreadEvents events={unread} />}
    >
      {({ cases }) => cases.map((one) => <PaymentCard key={one.id} payment={one} />)}
    </QueuePage>
  )
}

function Waiting({ queue }: { queue: PaymentQueue }) {
  const { t, i18n } = useTranslation()
  if (queue.openCount === 0) return null
  const amount = showMoney(queue.openAmount, i18n.language)
  return (
    <Text size="small" weight="plus" className="mt-1 tabular-nums">
      {t("ocop.payments.waiting", { count: queue.openCount, amount })}
    </Text>
  )
}

export const config = defineRouteConfig({
  label: "ocop.payments.menu",
  translationNs: "translation",
  nested: "/orders",
  rank: 3,
})
