import { Badge, Table, Text } from "@medusajs/ui"
import type { DeliveryTariffView } from "@ocop/contracts"
import { useTranslation } from "react-i18next"
import { dayBefore, showDate } from "../../../lib/show-date"
import { showMoney } from "../../../lib/show-money"
import { showNumber } from "../../../lib/show-number"
import { WideTable } from "../../../lib/wide-table"

/** One rate table: its days, and what a parcel costs by zone and cold. */
export function TariffCard({ tariff }: { tariff: DeliveryTariffView }) {
  const { t, i18n } = useTranslation()
  const language = i18n.language
  const { id, carrier, validFrom, validTo, freeFrom, isDemo, zones, rates } = tariff
  const words = (key: string) => t(`ocop.delivery.${key}`)
  const kilos = (grams: number) => `${showNumber(grams / 1000, language)}\u00a0kg`
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
          {t(`ocop.parcels.carriers.${carrier}`, { defaultValue: carrier })} · {span}
          {freeFrom !== null &&
            ` · ${t("ocop.delivery.freeFrom", { amount: showMoney(freeFrom, language) })}`}
        </Text>
      </div>
      <WideTable heads={["zone", "cold", "base", "step", "most", "days"].map(words)}>
        {rates.map((rate) => (
          <Table.Row key={`${rate.zone}-${rate.temperature}`}>
            <Table.Cell>{zoneOf(rate.zone)}</Table.Cell>
            <Table.Cell>{words(`classes.${rate.temperature}`)}</Table.Cell>
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
      </WideTable>
    </section>
  )
}
