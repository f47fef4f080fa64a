import { Button, Select } from "@medusajs/ui"
import type { CarrierName, OfficeParcel, ParcelQuotes } from "@ocop/contracts"
import { useQuery } from "@tanstack/react-query"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import { adminGet } from "../../../lib/admin-get"
import { showMoney } from "../../../lib/show-money"

type Props = {
  one: OfficeParcel
  carriers: CarrierName[]
  value: CarrierName
  onChoose: (carrier: CarrierName) => void
}

/** Who is to carry a parcel; asked for, with what each carrier would charge us. */
export function CarrierChoice({ one, carriers, value, onChoose }: Props) {
  const { t, i18n } = useTranslation()
  const [isAsked, setAsked] = useState(false)
  const { orderCode, outletCode } = one
  const { data, isFetching } = useQuery({
    queryKey: ["ocop", "parcel-quotes", orderCode, outletCode],
    queryFn: ({ signal }) =>
      adminGet<ParcelQuotes>("parcel-quotes", { orderCode, outletCode }, signal),
    enabled: isAsked,
  })
  const wordsOf = (name: CarrierName) => {
    const quote = data?.quotes.find(({ carrier }) => carrier === name)
    const word = t(`ocop.parcels.carriers.${name}`)
    if (!quote) return word
    const price =
      quote.fee === null
        ? (quote.reason ?? t("ocop.parcels.noQuote"))
        : showMoney(quote.fee, i18n.language)
    return `${word} · ${price}`
  }
  return (
    <>
      {carriers.length > 1 && !data && (
        <Button
          size="small"
          variant="transparent"
          isLoading={isFetching}
          onClick={() => setAsked(true)}
        >
          {t("ocop.parcels.compare")}
        </Button>
      )}
      <div className="w-64">
        <Select
          size="small"
          value={value}
          onValueChange={(next) => onChoose(carriers.find((c) => c === next) ?? "own")}
        >
          <Select.Trigger aria-label={t("ocop.parcels.carrier")}>
            <Select.Value />
          </Select.Trigger>
          <Select.Content>
            {carriers.map((name) => (
              <Select.Item key={name} value={name}>
                {wordsOf(name)}
              </Select.Item>
            ))}
          </Select.Content>
        </Select>
      </div>
    </>
  )
}
