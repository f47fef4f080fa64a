import { defineRouteConfig } from "@medusajs/admin-sdk"
import { PencilSquareSolid } from "@medusajs/icons"
import { Button, Container, Heading, Select, Text } from "@medusajs/ui"
import type { AdminChanges, AdminChangesQuery } from "@ocop/contracts"
import { keepPreviousData, useQuery } from "@tanstack/react-query"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import { adminGet } from "../../../lib/admin-api"
import { ChangeCard } from "./change-card"

const STATES = ["pending", "confirmed", "declined"] as const
type State = AdminChangesQuery["state"]

/** What producers propose for their listings, and the office's decision on each. */
export default function ChangesPage() {
  const { t } = useTranslation()
  const [state, setState] = useState<State>("pending")
  const [page, setPage] = useState(1)
  const { data, isError, refetch } = useQuery({
    queryKey: ["ocop", "changes", state, page],
    queryFn: ({ signal }) => adminGet<AdminChanges>("changes", { state, page }, signal),
    placeholderData: keepPreviousData,
  })
  const choose = (next: string) => {
    setState(STATES.find((one) => one === next) ?? "pending")
    setPage(1)
  }
  const pages = data ? Math.ceil(data.count / data.pageSize) : 1
  return (
    <Container className="divide-y p-0">
      <div className="flex flex-col gap-4 px-6 py-4 md:flex-row md:items-center md:justify-between">
        <div>
          <Heading level="h1">{t("ocop.changes.title")}</Heading>
          <Text size="small" className="text-ui-fg-subtle">
            {t("ocop.changes.subtitle")}
          </Text>
        </div>
        <div className="md:w-52">
          <Select size="small" value={state} onValueChange={choose}>
            <Select.Trigger aria-label={t("ocop.changes.filter")}>
              <Select.Value />
            </Select.Trigger>
            <Select.Content>
              {STATES.map((one) => (
                <Select.Item key={one} value={one}>
                  {t(`ocop.changes.state.${one}`)}
                </Select.Item>
              ))}
            </Select.Content>
          </Select>
        </div>
      </div>
      {isError && (
        <div className="flex flex-col items-center gap-y-3 px-6 py-16" role="alert">
          <Text size="small">{t("ocop.changes.failed")}</Text>
          <Button size="small" variant="secondary" onClick={() => refetch()}>
            {t("ocop.changes.retry")}
          </Button>
        </div>
      )}
      {data?.count === 0 && (
        <Text size="small" className="px-6 py-16 text-center text-ui-fg-subtle" aria-live="polite">
          {t("ocop.changes.empty")}
        </Text>
      )}
      <ul className="divide-y">
        {data?.changes.map((change) => (
          <ChangeCard key={change.id} change={change} />
        ))}
      </ul>
      {pages > 1 && (
        <div className="flex justify-end gap-x-2 px-6 py-4">
          <Button
            size="small"
            variant="secondary"
            disabled={page === 1}
            onClick={() => setPage(page - 1)}
          >
            {t("ocop.changes.previous")}
          </Button>
          <Button
            size="small"
            variant="secondary"
            disabled={page >= pages}
            onClick={() => setPage(page + 1)}
          >
            {t("ocop.changes.next")}
          </Button>
        </div>
      )}
    </Container>
  )
}

export const config = defineRouteConfig({
  label: "ocop.changes.menu",
  translationNs: "translation",
  icon: PencilSquareSolid,
  rank: 2,
})
