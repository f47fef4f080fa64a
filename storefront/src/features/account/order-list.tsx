"use client"

import type { ShopperOrders } from "@ocop/contracts"
import { useLocale, useTranslations } from "next-intl"
import { formatMoment, formatMoney } from "@/lib/text/format"
import { goodsName } from "../catalogue/goods-name"
import { rememberOrder } from "../order/known-orders"
import { SiteLink } from "../shell/site-link"

type Props = { orders: ShopperOrders["orders"]; phone: string }

/** Orders of the verified phone; each opens without asking for the number again. */
export function OrderList({ orders, phone }: Props) {
  const t = useTranslations("account.orders")
  const states = useTranslations("order.states")
  const locale = useLocale()
  if (orders.length === 0) return <p className="text-ink2">{t("none")}</p>
  return (
    <ul className="border-t-[1.5px] border-ink">
      {orders.map((order) => (
        <li key={order.code} className="relative border-b border-line py-4">
          <div className="flex flex-wrap items-baseline justify-between gap-x-5">
            <p className="font-[700]">
              <SiteLink
                to="order"
                params={{ code: order.code }}
                onClick={() => rememberOrder(order.code, phone)}
                className="underline-offset-4 after:absolute after:inset-0 hover:underline"
              >
                {order.code}
              </SiteLink>
            </p>
            <p className="font-[700] whitespace-nowrap">{formatMoney(order.total, locale)}</p>
          </div>
          <p className="text-small text-ink2">
            <span className="whole">{formatMoment(order.placedAt, locale)}</span> ·{" "}
            {states(order.status)}
          </p>
          <p className="mt-1">{order.goods.map((one) => goodsName(one, locale).text).join(", ")}</p>
          {order.toReview > 0 && (
            <p className="mt-1 text-small font-[650] text-tea">
              {t("toReview", { count: order.toReview })}
            </p>
          )}
        </li>
      ))}
    </ul>
  )
}
