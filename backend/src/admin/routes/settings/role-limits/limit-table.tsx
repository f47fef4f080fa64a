import { Button, Table, Text } from "@medusajs/ui"
import type { RoleLimitView } from "@ocop/contracts"
import { useTranslation } from "react-i18next"
import { showMoment } from "../../../lib/show-date"
import { showMoney } from "../../../lib/show-money"
import { showNumber } from "../../../lib/show-number"
import { WideTable } from "../../../lib/wide-table"

type Props = {
  title: string
  limits: readonly RoleLimitView[]
  /** Only of limits that are in force. */
  onChange?: (limit: RoleLimitView) => void
}

/** Limits, one a row: for whom, where, how far, since when. */
export function LimitTable({ title, limits, onChange }: Props) {
  const { t, i18n } = useTranslation()
  const language = i18n.language
  const words = (key: string) => t(`ocop.roleLimits.${key}`)
  const sumOrAny = (most: number | null) =>
    most === null ? words("anySum") : showMoney(most, language)
  return (
    <section className="flex flex-col gap-y-3 px-6 py-5" aria-label={title}>
      <Text weight="plus">{title}</Text>
      <WideTable
        heads={["role", "outlet", "discountShort", "refundShort", "unseenShort", "since"].map(
          words,
        )}
        actHead={onChange && words("change")}
      >
        {limits.map((limit) => (
          <Table.Row key={`${limit.outletCode}-${limit.role}-${limit.since}`}>
            <Table.Cell>{words(`roles.${limit.role}`)}</Table.Cell>
            <Table.Cell className="whitespace-nowrap">
              {limit.outletCode ?? words("everywhere")}
            </Table.Cell>
            <Table.Cell className="whitespace-nowrap tabular-nums">
              {`${showNumber(limit.maxDiscountBp / 100, language)}\u00a0%`}
            </Table.Cell>
            <Table.Cell className="whitespace-nowrap tabular-nums">
              {sumOrAny(limit.maxRefund)}
            </Table.Cell>
            <Table.Cell className="whitespace-nowrap tabular-nums">
              {sumOrAny(limit.maxUnseen)}
            </Table.Cell>
            <Table.Cell className="whitespace-nowrap tabular-nums">
              {showMoment(limit.since, language)}
            </Table.Cell>
            {onChange && (
              <Table.Cell className="text-right">
                <Button size="small" variant="secondary" onClick={() => onChange(limit)}>
                  {words("change")}
                </Button>
              </Table.Cell>
            )}
          </Table.Row>
        ))}
      </WideTable>
    </section>
  )
}
