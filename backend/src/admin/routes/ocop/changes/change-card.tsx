import { Badge, Button, Text } from "@medusajs/ui"
import type { AdminChange } from "@ocop/contracts"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import { CardHead } from "../../../lib/card-head"
import { ReasonDrawer } from "../../../lib/reason-drawer"
import { showDayOf } from "../../../lib/show-date"
import { useDecision } from "../../../lib/use-decision"
import { ChangeValues } from "./change-values"

const COLOUR = { pending: "orange", confirmed: "green", declined: "grey" } as const

/** One proposal: whose, of what, before and after, and the two decisions. */
export function ChangeCard({ change }: { change: AdminChange }) {
  const { t, i18n } = useTranslation()
  const [isDeclining, setDeclining] = useState(false)
  const decision = useDecision("changes", change.id, () => setDeclining(false))
  const date = showDayOf(change.createdAt, i18n.language)
  return (
    <li className="flex flex-col gap-y-4 px-6 py-5">
      <CardHead color={COLOUR[change.state]} state={t(`ocop.changes.state.${change.state}`)}>
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
      </CardHead>
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
            onClick={() => decision.mutate({ act: "confirm" })}
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
          onSend={(reason) => decision.mutate({ act: "decline", reason })}
        />
      )}
    </li>
  )
}
