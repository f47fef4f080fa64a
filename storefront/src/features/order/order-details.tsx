"use client"

import type { WebOrderView } from "@ocop/contracts"
import { buttonClass, Notice } from "@ocop/ui"
import dynamic from "next/dynamic"
import { useLocale, useTranslations } from "next-intl"
import { formatDay, formatMoney, formatQuantity, formatTime } from "@/lib/text/format"
import { GoodsLink } from "../catalogue/goods-link"
import { unitWord, wordsIn } from "../catalogue/goods-name"
import { OrderClaims } from "../claim/order-claims"
import { DeliveryNote } from "../delivery/delivery-note"
import { shortOutletName } from "../outlets/short-name"
import { SiteLink } from "../shell/site-link"
import { CancelOrder } from "./cancel-order"
import { OrderAgain } from "./order-again"
import { OrderGifts } from "./order-gifts"
import { OrderPapers } from "./order-papers"
import { OrderParcels } from "./order-parcels"
import { dayOf, fulfilmentWords } from "./order-words"
import { PickupCode } from "./pickup-code"

const OrderReviews = dynamic(() =>
  import("../reviews/order-reviews").then((part) => part.OrderReviews),
)

const BACK = ["due", "made"] as const

type Props = {
  order: WebOrderView
  /** The number that opened the order. */
  phone: string
  onPay(): void
  onChanged(): Promise<void>
}

/** What was ordered, where it goes, what it costs, and what comes next. */
export function OrderDetails({ order, phone, onPay, onChanged }: Props) {
  const t = useTranslations("order")
  const locale = useLocale()
  const { totals, fulfilment } = order
  const placed = `${formatDay(dayOf(order.placedAt), locale)}, ${formatTime(order.placedAt)}`
  const due = totals.total - totals.paid
  const goingBack = BACK.find((state) => order.refunds[state] > 0)
  const receiver = order.recipient ?? order.contact
  const isOver = order.status === "cancelled" || order.status === "expired"
  return (
    <div className="page-width flex max-w-[48rem] flex-col gap-7 pt-9 pb-18">
      <Notice
        tone={isOver ? "plain" : "gentle"}
        role="status"
        title={t(`states.${order.status}`)}
        action={
          order.status === "awaiting_payment" && (
            <button
              type="button"
              onClick={onPay}
              className={buttonClass({ variant: "calm", size: "small" })}
            >
              {t(order.payment === "vietqr" ? "showQr" : "payNow")}
            </button>
          )
        }
      >
        {isOver && goingBack
          ? t(`back.${goingBack}`, {
              payment: order.payment,
              phone: order.contact.phoneMasked,
              amount: formatMoney(order.refunds[goingBack], locale),
            })
          : t(`next.${order.status}`, {
              payment: order.payment,
              mode: fulfilment.mode,
              phone: order.contact.phoneMasked,
              amount: formatMoney(due, locale),
            })}
      </Notice>
      <dl className="grid grid-cols-[auto_1fr] gap-x-7 gap-y-2.5">
        <dt className="text-ink2">{t("code")}</dt>
        <dd className="font-[700]">{order.code}</dd>
        <dt className="text-ink2">{t("placedAt")}</dt>
        <dd className="font-[650]">{placed}</dd>
        <dt className="text-ink2">{t(`to.${fulfilment.mode}`)}</dt>
        <dd className="font-[650]">{fulfilmentWords(order)}</dd>
        <dt className="text-ink2">{t("receiver")}</dt>
        <dd className="font-[650]">
          {receiver.name} · <span className="whole">{receiver.phoneMasked}</span>
        </dd>
        {order.recipient && (
          <>
            <dt className="text-ink2">{t("buyer")}</dt>
            <dd className="font-[650]">
              {order.contact.name} · <span className="whole">{order.contact.phoneMasked}</span>
            </dd>
          </>
        )}
        {order.wishedOn && (
          <>
            <dt className="text-ink2">{t("wishedOn")}</dt>
            <dd className="font-[650]">{formatDay(order.wishedOn, locale)}</dd>
          </>
        )}
        <dt className="text-ink2">{t("payment")}</dt>
        <dd className="font-[650]">{t(`payments.${order.payment}`)}</dd>
      </dl>
      {order.pickupCode && <PickupCode order={order} pickupCode={order.pickupCode} />}
      <OrderParcels order={order} />
      <OrderGifts gifts={order.gifts} />
      <section aria-labelledby="order-lines">
        <h2 id="order-lines" className="mb-3 text-h2-page">
          {t("lines")}
        </h2>
        <ul className="border-t-[1.5px] border-ink">
          {order.lines.map((line) => (
            <li
              key={`${line.skuId}${line.outletCode}`}
              className="grid grid-cols-[1fr_auto] gap-x-5 border-b border-line py-3.5"
            >
              <div>
                <p className="leading-snug font-[650]">
                  <GoodsLink of={line} />
                </p>
                <p className="text-small text-ink2">
                  {formatQuantity(line.qtyMilli, locale)}{" "}
                  {unitWord(line.unit, locale, line.qtyMilli)} ×{" "}
                  <span className="whole">{formatMoney(line.unitPrice, locale)}</span>
                  {" · "}
                  {t("from", { outlet: shortOutletName(line.outletName) })}
                </p>
              </div>
              <span className="font-[700] whitespace-nowrap">
                {formatMoney(line.payable, locale)}
              </span>
            </li>
          ))}
        </ul>
        <dl className="mt-4 grid grid-cols-[1fr_auto] gap-y-2">
          {order.offers.map((offer) => (
            <OfferRow key={offer.name} offer={offer} />
          ))}
          {(
            [
              ["goods", totals.goods],
              ...(totals.packing > 0 ? ([["packing", totals.packing]] as const) : []),
              ["shipping", totals.shipping],
              ["vat", totals.vat],
              ["paid", totals.paid],
            ] as const
          ).map(([term, amount]) => (
            <div key={term} className="contents">
              <dt className="text-ink2">{t(`sums.${term}`)}</dt>
              <dd className="text-right whitespace-nowrap">{formatMoney(amount, locale)}</dd>
              {term === "shipping" && order.delivery && (
                <dd className="col-span-2 -mt-1.5 mb-1">
                  <DeliveryNote delivery={order.delivery} />
                </dd>
              )}
            </div>
          ))}
          {BACK.filter((state) => order.refunds[state] > 0).map((state) => (
            <div key={state} className="contents">
              <dt className="text-ink2">{t(`sums.${state}`)}</dt>
              <dd className="text-right whitespace-nowrap">
                {formatMoney(order.refunds[state], locale)}
              </dd>
            </div>
          ))}
          <dt className="font-[700]">{t("sums.total")}</dt>
          <dd className="text-right font-head text-[1.75rem] leading-tight font-[750] whitespace-nowrap">
            {formatMoney(totals.total, locale)}
          </dd>
        </dl>
      </section>
      {order.reviews.length > 0 && (
        <OrderReviews order={order} phone={phone} onChanged={onChanged} />
      )}
      <OrderClaims order={order} phone={phone} onChanged={onChanged} />
      <OrderPapers order={order} phone={phone} onChanged={onChanged} />
      {order.status !== "awaiting_payment" && <OrderAgain order={order} />}
      <SiteLink to="products" className={buttonClass({ variant: "outline" })}>
        {t("goOn")}
      </SiteLink>
      {order.canCancel && (
        <CancelOrder code={order.code} phone={phone} paid={totals.paid} onChanged={onChanged} />
      )}
    </div>
  )
}

/** A promotion of the day of the order; the prices of the lines above are after it. */
function OfferRow({ offer }: { offer: WebOrderView["offers"][number] }) {
  const t = useTranslations("order")
  const locale = useLocale()
  const { text, lang } = wordsIn(locale, offer.name, offer.nameEn)
  return (
    <div className="contents text-tea">
      <dt className="pr-4">
        {t("sums.reduced")} <span lang={lang}>{text}</span>
      </dt>
      <dd className="text-right whitespace-nowrap">{formatMoney(offer.amount, locale)}</dd>
    </div>
  )
}
