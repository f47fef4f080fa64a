import { Badge, Button, StatusBadge, Table, Text, Tooltip } from "@medusajs/ui"
import type { RecognitionListState, RecognitionRow as Row } from "@ocop/contracts"
import { useTranslation } from "react-i18next"
import { dayBefore, showDate } from "../../../lib/show-date"

const COLOUR: Record<RecognitionListState, "green" | "orange" | "grey" | "red" | "blue"> = {
  in_force: "green",
  expiring: "orange",
  lapsed: "grey",
  revoked: "red",
  not_yet: "blue",
}

/** One recognition: what it covers, who decided, how long it holds. */
export function RecognitionRow({ row, onRevoke }: { row: Row; onRevoke: () => void }) {
  const { t, i18n } = useTranslation()
  const date = (day: string) => showDate(day, i18n.language)
  const [first, ...others] = row.skus
  const ended = row.revokedOn ?? row.validTo
  const running = row.state === "in_force" || row.state === "expiring"
  return (
    <Table.Row>
      <Table.Cell className="min-w-[220px] py-3">
        <Text size="small" weight="plus" as="div">
          {first ? (
            <a className="hover:underline" href={`/app/products/${first.productId}`}>
              {first.title}
            </a>
          ) : (
            "–"
          )}
        </Text>
        <Text size="xsmall" className="text-ui-fg-subtle">
          {[row.producer, first?.code].filter(Boolean).join(" · ")}
          {others.length > 0 && ` ${t("ocop.recognitions.moreSkus", { count: others.length })}`}
        </Text>
      </Table.Cell>
      <Table.Cell className="whitespace-nowrap">
        <span
          role="img"
          aria-label={t("ocop.recognitions.stars", { count: row.stars })}
          className={running ? "text-ui-tag-orange-icon" : "text-ui-fg-muted"}
        >
          {"★".repeat(row.stars)}
        </span>
      </Table.Cell>
      <Table.Cell className="min-w-[200px] py-3">
        <div className="flex items-center gap-x-2">
          <Text size="small" className="whitespace-nowrap">
            {row.decisionNo}
          </Text>
          {row.demo && (
            <Tooltip content={t("ocop.recognitions.demoHint")}>
              <Badge size="2xsmall">{t("ocop.recognitions.demo")}</Badge>
            </Tooltip>
          )}
        </div>
        <Text size="xsmall" className="text-ui-fg-subtle">
          {t("ocop.recognitions.signed", { date: date(row.decisionDate) })} · {row.issuerName}
        </Text>
      </Table.Cell>
      <Table.Cell className="min-w-[160px] whitespace-nowrap py-3 tabular-nums">
        <Text size="small">{t("ocop.recognitions.from", { date: date(row.validFrom) })}</Text>
        <Text size="xsmall" className="text-ui-fg-subtle">
          {t("ocop.recognitions.until", { date: date(dayBefore(row.validTo)) })}
        </Text>
      </Table.Cell>
      <Table.Cell className="min-w-[150px] whitespace-nowrap py-3">
        <StatusBadge color={COLOUR[row.state]}>
          {t(`ocop.recognitions.state.${row.state}`)}
        </StatusBadge>
        <Text size="xsmall" className="mt-1 text-ui-fg-subtle tabular-nums">
          {running
            ? t("ocop.recognitions.daysLeft", { count: row.daysLeft })
            : row.state === "not_yet"
              ? t("ocop.recognitions.from", { date: date(row.validFrom) })
              : t("ocop.recognitions.endedOn", { date: date(ended) })}
        </Text>
      </Table.Cell>
      <Table.Cell className="text-right">
        {running && (
          <Button
            size="small"
            variant="transparent"
            aria-label={`${t("ocop.recognitions.revoke.open")}: ${first?.title ?? row.decisionNo}`}
            onClick={onRevoke}
          >
            {t("ocop.recognitions.revoke.open")}
          </Button>
        )}
      </Table.Cell>
    </Table.Row>
  )
}
