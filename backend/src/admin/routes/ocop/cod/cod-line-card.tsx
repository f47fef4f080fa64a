import { Button, Text } from "@medusajs/ui"
import type { CodLine } from "@ocop/contracts"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import { CardHead } from "../../../lib/card-head"
import { FactList } from "../../../lib/fact-list"
import { NoteDrawer } from "../../../lib/note-drawer"
import { OrderLink } from "../../../lib/order-link"
import { showDate } from "../../../lib/show-date"
import { showMoney } from "../../../lib/show-money"

/** One line of a statement, or an order that none tells of: how it stands and what to do. */
export function CodLineCard({ line }: { line: CodLine }) {
  const { t, i18n } = useTranslation()
  const [isClosing, setClosing] = useState(false)
  const { order, kind } = line
  const money = (dong: number) => showMoney(dong, i18n.language)
  const isStated = kind !== "missing"
  const facts: [string, string][] = [
    ...(isStated
      ? ([
          [t("ocop.cod.collected"), money(line.collected)],
          [t("ocop.cod.fee"), money(line.fee)],
          [t("ocop.cod.wrote"), line.reference],
          [
            t("ocop.cod.statement"),
            [line.carrier, line.statement, line.paidOn && showDate(line.paidOn, i18n.language)]
              .filter(Boolean)
              .join(" · "),
          ],
        ] satisfies [string, string][])
      : []),
    ...(order
      ? ([
          [t("ocop.cod.total"), money(order.total)],
          [t("ocop.cod.remitted"), money(order.remitted)],
        ] satisfies [string, string][])
      : []),
  ]
  const isOpen = isStated && kind !== "matched" && line.closedAt === null
  return (
    <li className="flex flex-col gap-y-4 px-6 py-5">
      <CardHead
        color={kind === "matched" ? "green" : isOpen ? "orange" : "grey"}
        state={t(`ocop.cod.kind.${kind}`)}
      >
        <Text weight="plus">
          {order ? <OrderLink code={order.code} orderId={order.orderId} /> : line.reference}
        </Text>
        <Text size="small" className="text-ui-fg-subtle">
          {t(`ocop.cod.advice.${kind}`)}
        </Text>
      </CardHead>
      <FactList facts={facts} isDense />
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
