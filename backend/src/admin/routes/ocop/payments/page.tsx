import { defineRouteConfig } from "@medusajs/admin-sdk"
import { CashSolid } from "@medusajs/icons"
import { Button, Container, Heading, Select, Text } from "@medusajs/ui"
import type { PaymentQueue, PaymentQueueQuery } from "@ocop/contracts"
import { keepPreviousData, useQuery } from "@tanstack/react-query"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import { adminGet } from "../../../lib/admin-api"
import { showMoney } from "../../../lib/show-money"
import { PaymentCard } from "./payment-card"
import { UnreadEvents } from "./unread-events"

const STATES = ["open", "closed"] as const
const PAGE_SIZE = 25
type State = PaymentQueueQuery["state"]

/** Money that matched no order to the đồng, and what a person decides about it. */
export default function PaymentsPage() {
  const { t, i18n } = useTranslation()
  const [state, setState] = useState<State>("open")
  const [page, setPage] = useState(0)
  const { data, isError, refetch } = useQuery({
    queryKey: ["ocop", "payments", state, page],
    queryFn: ({ signal }) =>
      adminGet<PaymentQueue>(
        "payments",
        { state, limit: PAGE_SIZE, offset: page * PAGE_SIZE },
        signal,
      ),
    placeholderData: keepPreviousData,
  })
  const choose = (next: string) => {
    setState(STATES.find((one) => one === next) ?? "open")
    setPage(0)
  }
  const pages = data ? Math.ceil(data.count / PAGE_SIZE) : 1
  return (
    <Container className="divide-y p-0">
      <div className="flex flex-col gap-4 px-6 py-4 md:flex-row md:items-center md:justify-between">
        <div>
          <Heading level="h1">{t("ocop.payments.title")}</Heading>
          <Text size="small" className="text-ui-fg-subtle">
            {t("ocop.payments.subtitle")}
          </Text>
          {data && data.openCount > 0 && (
            <Text size="small" weight="plus" className="mt-1 tabular-nums">
              {t("ocop.payments.waiting", {
                count: data.openCount,
                amount: showMoney(data.openAmount, i18n.language),
              })}
            </Text>
          )}
        </div>
        <div className="md:w-52">
          <Select size="small" value={state} onValueChange={choose}>
            <Select.Trigger aria-label={t("ocop.payments.filter")}>
              <Select.Value />
            </Select.Trigger>
            <Select.Content>
              {STATES.map((one) => (
                <Select.Item key={one} value={one}>
                  {t(`ocop.payments.state.${one}`)}
                </Select.Item>
              ))}
            </Select.Content>
          </Select>
        </div>
      </div>
      {data && <UnreadEvents events={data.unread} />}
      {isError && (
        <div className="flex flex-col items-center gap-y-3 px-6 py-16" role="alert">
          <Text size="small">{t("ocop.payments.failed")}</Text>
          <Button size="small" variant="secondary" onClick={() => refetch()}>
            {t("ocop.payments.retry")}
          </Button>
        </div>
      )}
      {data?.count === 0 && (
        <Text size="small" className="px-6 py-16 text-center text-ui-fg-subtle" aria-live="polite">
          {t("ocop.payments.empty")}
        </Text>
      )}
      <ul className="divide-y">
        {data?.cases.map((one) => (
          <PaymentCard key={one.id} payment={one} />
        ))}
      </ul>
      {pages > 1 && (
        <div className="flex justify-end gap-x-2 px-6 py-4">
          <Button
            size="small"
            variant="secondary"
            disabled={page === 0}
            onClick={() => setPage(page - 1)}
          >
            {t("ocop.payments.previous")}
          </Button>
          <Button
            size="small"
            variant="secondary"
            disabled={page + 1 >= pages}
            onClick={() => setPage(page + 1)}
          >
            {t("ocop.payments.next")}
          </Button>
        </div>
      )}
    </Container>
  )
}

export const config = defineRouteConfig({
  label: "ocop.payments.menu",
  translationNs: "translation",
  icon: CashSolid,
  rank: 3,
})
