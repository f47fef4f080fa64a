"use client"

import type { WebOrderView } from "@ocop/contracts"
import { Button, Notice } from "@ocop/ui"
import { useLocale, useTranslations } from "next-intl"
import { useEffect, useState } from "react"
import { formatMoney } from "@/lib/text/format"
import { SiteLink } from "../shell/site-link"
import { placedTogether } from "./known-orders"
import { payTogether } from "./pay-together"

type Props = { order: WebOrderView; phone: string | null; onJoined(): Promise<void> }

/**
 * The orders that were placed at once with this one: what the transfer for all of them is made of,
 * or, where each is paid by itself, the way to the others and to one transfer for all.
 */
export function OrdersTogether({ order, phone, onJoined }: Props) {
  const { code, joint } = order
  const [known, setKnown] = useState<string[]>([])
  useEffect(() => setKnown(placedTogether(code)), [code])
  if (joint) return <PaidTogether code={code} orders={joint.orders} />
  if (known.length === 0) return null
  return <PaidEach order={order} others={known} phone={phone} onJoined={onJoined} />
}

type Orders = NonNullable<WebOrderView["joint"]>["orders"]

function PaidTogether({ code, orders }: { code: string; orders: Orders }) {
  const t = useTranslations("order.together")
  const states = useTranslations("order.states")
  const locale = useLocale()
  const waiting = orders.filter(({ due }) => due > 0).length
  const words =
    waiting === 0 ? "sentEach" : waiting < orders.length ? "restTransfer" : "oneTransfer"
  return (
    <div className="page-width max-w-[48rem] py-7">
      <Notice tone="season" role="status" title={t("title", { count: orders.length })}>
        <p>{t(words)}</p>
        <ul className="mt-2 border-t border-line2">
          {orders.map((one) => (
            <li
              key={one.code}
              className="grid grid-cols-[1fr_auto] items-center gap-x-5 border-b border-line2 py-1.5"
            >
              <span>
                <span className="block font-[650] wrap-anywhere">
                  {one.recipient ? t("for", { name: one.recipient }) : t("own")}
                </span>
                {one.code === code ? (
                  <span className="text-small text-ink2">{t("this", { code: one.code })}</span>
                ) : (
                  <SiteLink
                    to="order"
                    params={{ code: one.code }}
                    className="text-link inline-flex min-h-6 items-center text-small"
                  >
                    {t("open", { code: one.code })}
                  </SiteLink>
                )}
              </span>
              <span className="text-right">
                {one.due > 0 ? (
                  <b className="whitespace-nowrap">{formatMoney(one.due, locale)}</b>
                ) : (
                  <span className="text-small">{states(one.status)}</span>
                )}
              </span>
            </li>
          ))}
        </ul>
      </Notice>
    </div>
  )
}

function PaidEach({ order, others, phone, onJoined }: Props & { others: string[] }) {
  const t = useTranslations("order.together")
  const [state, setState] = useState<"idle" | "joining" | "failed">("idle")
  const canJoin = order.status === "awaiting_payment" && order.payment === "vietqr"
  async function join() {
    if (phone === null) return
    setState("joining")
    const isJoined = await payTogether([order.code, ...others], phone)
    if (isJoined) await onJoined()
    setState(isJoined ? "idle" : "failed")
  }
  return (
    <div className="page-width max-w-[48rem] py-7">
      <Notice tone="season" role="status" title={t("title", { count: others.length + 1 })}>
        <p>{t(state === "failed" ? "notJoined" : "text")}</p>
        <p className="mt-1 flex flex-wrap gap-x-5 gap-y-1">
          {others.map((other) => (
            <SiteLink key={other} to="order" params={{ code: other }} className="text-link">
              {t("open", { code: other })}
            </SiteLink>
          ))}
        </p>
        {canJoin && phone !== null && state !== "failed" && (
          <Button
            variant="outline"
            size="small"
            className="mt-3"
            busy={state === "joining" && t("joining")}
            onClick={join}
          >
            {t("join")}
          </Button>
        )}
      </Notice>
    </div>
  )
}
