import { Button, StatusBadge, Text } from "@medusajs/ui"
import type { CodLine } from "@ocop/contracts"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import { NoteDrawer } from "../../../lib/note-drawer"
import { showDate } from "../../../lib/show-date"
import { showMoney } from "../../../lib/show-money"

/** One line of a statement, or an order that none tells of: how it stands and what to do. */
export function CodLineCard({ line }: { line: CodLine }) {
  const { t, i18n } = useTranslation()
  const [isClosing, setClosing] = useState(false)
  const { order, kind } = line
  const money = (dong: number) => showMoney(dong, i18n.language)
  const isStated = kind !== "missing"
  const facts = [
    ...(isStated
      ? [
          [t("ocop.cod.collected"), money(line.collected)],
          [t("ocop.cod.fee"), money(line.fee)],
          [t("ocop.cod.wrote"), line.reference],
          [
            t("ocop.cod.statement"),
            [line.carrier, line.statement, line.paidOn && showDate(line.paidOn, i18n.language)]
              .filter(Boolean)
              .join(" · "),
          ],
        ]
      : []),
    ...(order
      ? [
          [t("ocop.cod.total"), money(order.total)],
          [t("ocop.cod.remitted"), money(order.remitted)],
        ]
      : []),
  ]
  const isOpen = isStated && kind !== "matched" && line.closedAt === null
  return (
    <li className="flex flex-col gap-y-4 px-6 py-5">
      <div className="flex flex-wrap items-start justify-between gap-3">
        <div>
          <Text weight="plus">
            {order?.orderId ? (
              <a
                className="text-ui-fg-interactive hover:underline"
                href={`/app/orders/${order.orderId}`}
              >
                {order.code}
              </a>
            ) : (
              (order?.code ?? line.reference)
            )}
          </Text>
          <Text size="small" className="text-ui-fg-subtle">
            {t(`ocop.cod.advice.${kind}`)}
          </Text>
        </div>
        <StatusBadge color={kind === "matched" ? "green" : isOpen ? "orange" : "grey"}>
          {t(`ocop.cod.kind.${kind}`)}
        </StatusBadge>
      </div>
      <dl className="grid grid-cols-[auto_1fr] gap-x-6 gap-y-1 md:grid-cols-[auto_1fr_auto_1fr]">
        {facts.map(([term, fact]) => (
          <div key={term} className="contents">
            <dt className="txt-small text-ui-fg-subtle">{term}</dt>
            <dd className="txt-small break-words tabular-nums">{fact}</dd>
          </div>
        ))}
      </dl>
      {line.note && <Text size="small">{line.note}</Text>}
      {isOpen && (
        <div className="flex justify-end">
          <Button size="small" variant="secondary" onClick={() => setClosing(true)}>
            {t("ocop.cod.close")}
          </Button>
        </div>
      )}
      {isClosing && (
        <NoteDrawer
          name="cod"
          act="close"
          subject={`${line.reference} · ${money(line.collected)}`}
          path={`cod-remittances/${line.id.replace("/", "/lines/")}/close`}
          bodyOf={(note) => ({ note })}
          onClose={() => setClosing(false)}
        />
      )}
    </li>
  )
}
