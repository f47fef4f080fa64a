import { Badge, Button, StatusBadge, Text, toast } from "@medusajs/ui"
import type { AdminChange } from "@ocop/contracts"
import { useMutation, useQueryClient } from "@tanstack/react-query"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import { adminPost } from "../../../lib/admin-post"
import { ReasonDrawer } from "../../../lib/reason-drawer"
import { showDate } from "../../../lib/show-date"
import { ChangeValues } from "./change-values"

const COLOUR = { pending: "orange", confirmed: "green", declined: "grey" } as const

const businessDay = new Intl.DateTimeFormat("en-CA", {
  timeZone: "Asia/Ho_Chi_Minh",
  dateStyle: "short",
})

type Act = { name: "confirm" } | { name: "decline"; reason: string }

/** Records one decision and tells how it went. */
function useDecision(id: string, onDone: () => void) {
  const { t } = useTranslation()
  const queries = useQueryClient()
  return useMutation({
    mutationFn: ({ name, ...body }: Act) => adminPost(`changes/${id}/${name}`, body),
    onSuccess: async (posted, { name }) => {
      if (posted.ok) {
        toast.success(t(`ocop.changes.${name === "confirm" ? "confirmed" : "declined"}`))
      } else {
        toast.error(t(`ocop.changes.${posted.code === "CHANGE_CLOSED" ? "closed" : "notDone"}`))
      }
      onDone()
      await queries.invalidateQueries({ queryKey: ["ocop", "changes"] })
    },
  })
}

/** One proposal: whose, of what, before and after, and the two decisions. */
export function ChangeCard({ change }: { change: AdminChange }) {
  const { t, i18n } = useTranslation()
  const [isDeclining, setDeclining] = useState(false)
  const decision = useDecision(change.id, () => setDeclining(false))
  const date = showDate(businessDay.format(new Date(change.createdAt)), i18n.language)
  return (
    <li className="flex flex-col gap-y-4 px-6 py-5">
      <div className="flex flex-wrap items-start justify-between gap-3">
        <div>
          <div className="flex flex-wrap items-center gap-2">
            <Badge size="2xsmall">{t(`ocop.changes.kind.${change.kind}`)}</Badge>
            <a
              className="txt-compact-medium-plus hover:underline"
              href={`/app/products/${change.productId}`}
            >
              {change.title}
            </a>
          </div>
          <Text size="small" className="text-ui-fg-subtle">
            {change.producer.name} · {t("ocop.changes.sent", { name: change.createdBy, date })}
          </Text>
        </div>
        <StatusBadge color={COLOUR[change.state]}>
          {t(`ocop.changes.state.${change.state}`)}
        </StatusBadge>
      </div>
      {change.reason && (
        <Text size="small">{t("ocop.changes.reasonGiven", { reason: change.reason })}</Text>
      )}
      <ChangeValues change={change} />
      {change.state === "pending" && (
        <div className="flex justify-end gap-x-2">
          <Button
            size="small"
            variant="secondary"
            disabled={decision.isPending}
            onClick={() => setDeclining(true)}
          >
            {t("ocop.changes.decline")}
          </Button>
          <Button
            size="small"
            isLoading={decision.isPending && !isDeclining}
            onClick={() => decision.mutate({ name: "confirm" })}
          >
            {t("ocop.changes.confirm")}
          </Button>
        </div>
      )}
      {isDeclining && (
        <ReasonDrawer
          name="changes"
          act="decline"
          isBusy={decision.isPending}
          onClose={() => setDeclining(false)}
          onSend={(reason) => decision.mutate({ name: "decline", reason })}
        />
      )}
    </li>
  )
}
