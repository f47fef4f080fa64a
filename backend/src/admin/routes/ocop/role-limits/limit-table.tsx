import { Button, Table, Text } from "@medusajs/ui"
import type { RoleLimitView } from "@ocop/contracts"
import { useTranslation } from "react-i18next"
import { showMoment } from "../../../lib/show-date"
import { showMoney } from "../../../lib/show-money"

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
  const percent = (bp: number) =>
    `${new Intl.NumberFormat(language === "vi" ? "vi-VN" : "en-GB").format(bp / 100)}\u00a0%`
  return (
    <section className="flex flex-col gap-y-3 px-6 py-5" aria-label={title}>
      <Text weight="plus">{title}</Text>
      <div className="overflow-x-auto">
        <Table>
          <Table.Header>
            <Table.Row>
              <Table.HeaderCell>{t("ocop.roleLimits.role")}</Table.HeaderCell>
              <Table.HeaderCell>{t("ocop.roleLimits.outlet")}</Table.HeaderCell>
              <Table.HeaderCell>{t("ocop.roleLimits.discountShort")}</Table.HeaderCell>
              <Table.HeaderCell>{t("ocop.roleLimits.refundShort")}</Table.HeaderCell>
              <Table.HeaderCell>{t("ocop.roleLimits.since")}</Table.HeaderCell>
              {onChange && (
                <Table.HeaderCell>
                  <span className="sr-only">{t("ocop.roleLimits.change")}</span>
                </Table.HeaderCell>
              )}
            </Table.Row>
          </Table.Header>
          <Table.Body>
            {limits.map((limit) => (
              <Table.Row key={`${limit.outletCode}-${limit.role}-${limit.since}`}>
                <Table.Cell>{t(`ocop.roleLimits.roles.${limit.role}`)}</Table.Cell>
                <Table.Cell className="whitespace-nowrap">
                  {limit.outletCode ?? t("ocop.roleLimits.everywhere")}
                </Table.Cell>
                <Table.Cell className="whitespace-nowrap tabular-nums">
                  {percent(limit.maxDiscountBp)}
                </Table.Cell>
                <Table.Cell className="whitespace-nowrap tabular-nums">
                  {limit.maxRefund === null
                    ? t("ocop.roleLimits.anySum")
                    : showMoney(limit.maxRefund, language)}
                </Table.Cell>
                <Table.Cell className="whitespace-nowrap tabular-nums">
                  {showMoment(limit.since, language)}
                </Table.Cell>
                {onChange && (
                  <Table.Cell className="text-right">
                    <Button size="small" variant="secondary" onClick={() => onChange(limit)}>
                      {t("ocop.roleLimits.change")}
                    </Button>
                  </Table.Cell>
                )}
              </Table.Row>
            ))}
          </Table.Body>
        </Table>
      </div>
    </section>
  )
}
