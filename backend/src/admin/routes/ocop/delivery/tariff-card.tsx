import { Badge, Table, Text } from "@medusajs/ui"
import type { DeliveryTariffView } from "@ocop/contracts"
import { useTranslation } from "react-i18next"
import { dayBefore, showDate } from "../../../lib/show-date"
import { showMoney } from "../../../lib/show-money"

/** One rate table: its days, and what a parcel costs by zone and cold. */
export function TariffCard({ tariff }: { tariff: DeliveryTariffView }) {
  const { t, i18n } = useTranslation()
  const language = i18n.language
  const { id, carrier, validFrom, validTo, freeFrom, isDemo, zones, rates } = tariff
  const kilos = (grams: number) =>
    `${new Intl.NumberFormat(language === "vi" ? "vi-VN" : "en-GB").format(grams / 1000)}\u00a0kg`
  const span = validTo
    ? t("ocop.delivery.between", {
        from: showDate(validFrom, language),
        to: showDate(dayBefore(validTo), language),
      })
    : t("ocop.delivery.since", { from: showDate(validFrom, language) })
  const zoneOf = (code: string) => {
    const zone = zones.find((one) => one.code === code)
    return (language === "vi" ? zone?.name : zone?.nameEn) ?? code
  }
  return (
    <section className="flex flex-col gap-y-3 px-6 py-5" aria-label={id}>
      <div className="flex flex-wrap items-center gap-2">
        <Text weight="plus">{id}</Text>
        {isDemo && <Badge size="2xsmall">DEMO</Badge>}
        <Text size="small" className="text-ui-fg-subtle">
          {carrier} · {span}
          {freeFrom !== null &&
            ` · ${t("ocop.delivery.freeFrom", { amount: showMoney(freeFrom, language) })}`}
        </Text>
      </div>
      <div className="overflow-x-auto">
        <Table>
          <Table.Header>
            <Table.Row>
              <Table.HeaderCell>{t("ocop.delivery.zone")}</Table.HeaderCell>
              <Table.HeaderCell>{t("ocop.delivery.cold")}</Table.HeaderCell>
              <Table.HeaderCell>{t("ocop.delivery.base")}</Table.HeaderCell>
              <Table.HeaderCell>{t("ocop.delivery.step")}</Table.HeaderCell>
              <Table.HeaderCell>{t("ocop.delivery.most")}</Table.HeaderCell>
              <Table.HeaderCell>{t("ocop.delivery.days")}</Table.HeaderCell>
            </Table.Row>
          </Table.Header>
          <Table.Body>
            {rates.map((rate) => (
              <Table.Row key={`${rate.zone}-${rate.temperature}`}>
                <Table.Cell>{zoneOf(rate.zone)}</Table.Cell>
                <Table.Cell>{t(`ocop.delivery.classes.${rate.temperature}`)}</Table.Cell>
                <Table.Cell className="whitespace-nowrap tabular-nums">
                  {showMoney(rate.baseAmount, language)} / {kilos(rate.baseGrams)}
                </Table.Cell>
                <Table.Cell className="whitespace-nowrap tabular-nums">
                  {showMoney(rate.stepAmount, language)} / {kilos(rate.stepGrams)}
                </Table.Cell>
                <Table.Cell className="whitespace-nowrap tabular-nums">
                  {rate.maxGrams === null ? "–" : kilos(rate.maxGrams)}
                </Table.Cell>
                <Table.Cell className="whitespace-nowrap tabular-nums">
                  {rate.daysFrom}–{rate.daysTo}
                </Table.Cell>
              </Table.Row>
            ))}
          </Table.Body>
        </Table>
      </div>
    </section>
  )
}
