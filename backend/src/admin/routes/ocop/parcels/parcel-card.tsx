import { Text } from "@medusajs/ui"
import type { CarrierName, OfficeParcel } from "@ocop/contracts"
import { useTranslation } from "react-i18next"
import { CardHead } from "../../../lib/card-head"
import { FactList } from "../../../lib/fact-list"
import { OrderLink } from "../../../lib/order-link"
import { showDate } from "../../../lib/show-date"
import { showMoney } from "../../../lib/show-money"
import { showNumber } from "../../../lib/show-number"
import { ParcelActs } from "./parcel-acts"

type Color = "green" | "orange" | "red" | "blue" | "grey"
const COLORS: Record<string, Color> = {
  ...{ refused: "red", unsure: "red", lost: "red", returned: "red" },
  ...{ failed: "orange", returning: "orange", asked: "orange", none: "grey", cancelled: "grey" },
  ...{ booked: "blue", moving: "blue", delivering: "blue", delivered: "green" },
}

/** One parcel: what is in it, for whom, and what can be done with it. */
export function ParcelCard({ one, carriers }: { one: OfficeParcel; carriers: CarrierName[] }) {
  const { t, i18n } = useTranslation()
  const { language } = i18n
  const words = (key: string, given = {}) => t(`ocop.parcels.${key}`, given)
  const { parcel } = one
  const state = parcel?.state ?? "none"
  const goods = one.lines
    .map(({ name, unit, qtyMilli }) => `${showNumber(qtyMilli / 1000, language)} ${unit} ${name}`)
    .join("; ")
  const cold =
    one.temperature === "CHILLED" || one.temperature === "FROZEN"
      ? words(`cold.${one.temperature}`)
      : null
  const weight = [
    one.grams === null ? null : `${showNumber(one.grams / 1000, language, 1)} kg`,
    cold,
  ]
    .filter(Boolean)
    .join(" · ")
  const told = [
    ["receiver", `${one.receiver.name} · ${one.receiver.phone}`],
    ["place", one.place],
    ["goods", goods],
    ["weight", weight],
    ["cod", one.cod > 0 ? showMoney(one.cod, language) : ""],
    ["wished", one.wishedOn ? showDate(one.wishedOn, language) : ""],
    ["note", one.note],
    ["carrier", parcel ? words(`carriers.${parcel.carrier}`) : ""],
    ["tracking", parcel?.trackingNo ?? ""],
    ["fee", parcel?.fee == null ? "" : showMoney(parcel.fee, language)],
    ["way", [...new Set(parcel?.events.map((e) => words(`parcel.${e.state}`)))].join(" → ")],
  ] as const
  const facts = told
    .filter(([, fact]) => fact !== "")
    .map(([key, fact]) => [words(key), fact] as const)
  return (
    <li className="flex flex-col gap-y-4 px-6 py-5">
      <CardHead color={COLORS[state] ?? "grey"} state={words(`parcel.${state}`)}>
        <Text weight="plus">
          <OrderLink code={one.orderCode} orderId={one.orderId} />
          {` · ${one.outletName}`}
        </Text>
        {state === "unsure" && <Text size="small">{words("advice.unsure")}</Text>}
        {state === "refused" && (
          <Text size="small">{words("advice.refused", { reason: parcel?.reason ?? "–" })}</Text>
        )}
      </CardHead>
      <FactList facts={facts} />
      <ParcelActs one={one} carriers={carriers} />
    </li>
  )
}
