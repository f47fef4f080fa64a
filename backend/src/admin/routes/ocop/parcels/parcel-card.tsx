import { StatusBadge, Text } from "@medusajs/ui"
import type { CarrierName, OfficeParcel } from "@ocop/contracts"
import { useTranslation } from "react-i18next"
import { showDate } from "../../../lib/show-date"
import { showMoney } from "../../../lib/show-money"
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
  const number = (value: number, digits = 3) =>
    new Intl.NumberFormat(language === "vi" ? "vi-VN" : "en-GB", {
      maximumFractionDigits: digits,
    }).format(value)
  const goods = one.lines
    .map(({ name, unit, qtyMilli }) => `${number(qtyMilli / 1000)} ${unit} ${name}`)
    .join("; ")
  const cold =
    one.temperature === "CHILLED" || one.temperature === "FROZEN"
      ? words(`cold.${one.temperature}`)
      : null
  const weight = [one.grams === null ? null : `${number(one.grams / 1000, 1)} kg`, cold]
    .filter(Boolean)
    .join(" · ")
  const facts = [
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
  ].filter(([, fact]) => fact !== "")
  return (
    <li className="flex flex-col gap-y-4 px-6 py-5">
      <div className="flex flex-wrap items-start justify-between gap-3">
        <div>
          <Text weight="plus">
            <a
              className="text-ui-fg-interactive hover:underline"
              href={`/app/orders/${one.orderId}`}
            >
              {one.orderCode}
            </a>
            {` · ${one.outletName}`}
          </Text>
          {state === "unsure" && <Text size="small">{words("advice.unsure")}</Text>}
          {state === "refused" && (
            <Text size="small">{words("advice.refused", { reason: parcel?.reason ?? "–" })}</Text>
          )}
        </div>
        <StatusBadge color={COLORS[state] ?? "grey"}>{words(`parcel.${state}`)}</StatusBadge>
      </div>
      <dl className="grid grid-cols-[auto_1fr] gap-x-6 gap-y-1">
        {facts.map(([term = "", fact]) => (
          <div key={term} className="contents">
            <dt className="txt-small text-ui-fg-subtle">{words(term)}</dt>
            <dd className="txt-small break-words tabular-nums">{fact}</dd>
          </div>
        ))}
      </dl>
      <ParcelActs one={one} carriers={carriers} />
    </li>
  )
}
