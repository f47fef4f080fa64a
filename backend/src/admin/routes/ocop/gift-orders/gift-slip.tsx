import { Button, Heading, Text } from "@medusajs/ui"
import type { GiftOrderView } from "@ocop/contracts"
import { useRef } from "react"
import { useTranslation } from "react-i18next"
import { CardHead } from "../../../lib/card-head"
import { FactList } from "../../../lib/fact-list"
import { OrderLink } from "../../../lib/order-link"
import { showDate, showMoment } from "../../../lib/show-date"
import { showNumber } from "../../../lib/show-number"
import { printPart } from "./print-part"

type Line = GiftOrderView["picking"][number]["lines"][number]

/** The slip of one order: who gets it when, what each counter gives, and what lies in which basket. */
export function GiftSlip({ order }: { order: GiftOrderView }) {
  const { t, i18n } = useTranslation()
  const slip = useRef<HTMLDivElement>(null)
  const { code, orderId, status, receiver, buyer, place, wishedOn, gifts, picking } = order
  const facts = [
    [t("ocop.giftOrders.receiver"), `${receiver.name}, ${receiver.phone}`],
    [t("ocop.giftOrders.place"), place],
    [
      t("ocop.giftOrders.wishedOn"),
      wishedOn ? showDate(wishedOn, i18n.language) : t("ocop.giftOrders.soon"),
    ],
    [t("ocop.giftOrders.buyer"), `${buyer.name}, ${buyer.phone}`],
  ] as const
  return (
    <li className="flex flex-col gap-y-4 px-6 py-5">
      <div ref={slip} className="flex flex-col gap-y-4">
        <CardHead
          color={status === "fulfilled" ? "green" : "orange"}
          state={t(`ocop.giftOrders.orderState.${status}`)}
        >
          <Heading level="h2">
            <OrderLink code={code} orderId={orderId} />
          </Heading>
          <Text size="xsmall" className="text-ui-fg-muted">
            {t("ocop.giftOrders.placed", { at: showMoment(order.placedAt, i18n.language) })}
          </Text>
        </CardHead>
        <FactList facts={facts} />
        <div className="grid gap-6 md:grid-cols-2">
          <section>
            <Text weight="plus" size="small" className="mb-2">
              {t("ocop.giftOrders.picking")}
            </Text>
            {picking.map(({ outletCode, outletName, lines }) => (
              <div key={outletCode} className="mb-3">
                <Text size="small">
                  {outletCode} · {outletName}
                </Text>
                <Lines lines={lines} />
              </div>
            ))}
          </section>
          <section>
            <Text weight="plus" size="small" className="mb-2">
              {t("ocop.giftOrders.baskets", { count: gifts.length })}
            </Text>
            {gifts.map(({ no, packing, card, lines }) => (
              <div key={no} className="mb-3">
                <Text size="small">
                  {no}. {packing}
                </Text>
                <Lines lines={lines} />
                <Text size="small" className="mt-1 whitespace-pre-line border-l-2 pl-3">
                  {card === "" ? t("ocop.giftOrders.noCard") : card}
                </Text>
              </div>
            ))}
          </section>
        </div>
      </div>
      <div className="flex justify-end">
        <Button
          size="small"
          variant="secondary"
          onClick={() => slip.current && printPart(slip.current, code)}
        >
          {t("ocop.giftOrders.print")}
        </Button>
      </div>
    </li>
  )
}

function Lines({ lines }: { lines: readonly Line[] }) {
  const { i18n } = useTranslation()
  return (
    <ul>
      {lines.map(({ skuId, qtyMilli, unit, name }) => (
        <li key={skuId} className="txt-small flex gap-2 py-0.5">
          <span aria-hidden>☐</span>
          <span className="min-w-16 tabular-nums">
            {showNumber(qtyMilli / 1000, i18n.language)} {unit}
          </span>
          <span>{name}</span>
        </li>
      ))}
    </ul>
  )
}
