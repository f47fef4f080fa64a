"use client"

import type { WebOrderView } from "@ocop/contracts"
import { Button, DemoTag, WeaveDivider } from "@ocop/ui"
import { useLocale, useTranslations } from "next-intl"
import type { ReactNode } from "react"
import { formatMoney } from "@/lib/text/format"
import { CopyButton } from "./copy-button"
import { HoldTimer } from "./hold-timer"
import { fulfilmentWords } from "./order-words"
import { QrPicture } from "./qr-picture"
import { saveQr } from "./save-qr"
import { transferOf } from "./transfer-of"

/** Account numbers that begin so are made up; the picture says it. */
const DEMO = /DEMO/i

type Props = {
  order: WebOrderView
  onDone(): void
  /** The made-up bank of a demonstration. */
  children?: ReactNode
}

/** The bank transfer: time held, amount, code, account rows; the page turns by itself when paid. */
export function PayByTransfer({ order, onDone, children }: Props) {
  const t = useTranslations("order")
  const locale = useLocale()
  const vietqr = transferOf(order)
  if (vietqr === null) return null
  const isDemo = DEMO.test(vietqr.accountNo) || DEMO.test(vietqr.accountName)
  const rows = [
    { term: t("bank"), fact: vietqr.bankName, copied: null },
    { term: t("account"), fact: vietqr.accountNo, copied: vietqr.accountNo },
    { term: t("holder"), fact: vietqr.accountName, copied: null },
    { term: t("purpose"), fact: vietqr.purpose, copied: vietqr.purpose },
  ]
  return (
    <div>
      {order.payBefore && <HoldTimer placedAt={order.placedAt} payBefore={order.payBefore} />}
      <div className="page-width flex max-w-[36rem] flex-col gap-4 pt-7 pb-18">
        <p className="text-center">
          <span className="block text-ink2">{t("amount")}</span>
          <span className="inline-flex items-center gap-3">
            <b className="font-head text-[clamp(2.75rem,12vw,3.5rem)] leading-tight font-[800] tracking-[-0.03em] whitespace-nowrap">
              {formatMoney(vietqr.amount, locale)}
            </b>
            {isDemo && <DemoTag words={t("demo")} />}
          </span>
        </p>
        <div className="overflow-hidden rounded-picture border-[1.5px] border-ink">
          <div className="flex flex-col items-center gap-4 qr-ground px-5 py-7">
            <QrPicture payload={vietqr.payload} label={t("qrLabel")} />
            {isDemo && <p className="text-center font-[700]">{t("demoCode")}</p>}
          </div>
          <dl className="border-t-[1.5px] border-ink px-5 py-4">
            {rows.map(({ term, fact, copied }) => (
              <div
                key={term}
                className="grid min-h-11 grid-cols-[minmax(0,1fr)_auto] items-center gap-x-3 py-1 sm:grid-cols-[7rem_minmax(0,1fr)_auto]"
              >
                <dt className="col-start-1 text-small text-ink2">{term}</dt>
                <dd className="col-start-1 font-[650] wrap-anywhere sm:col-start-2">{fact}</dd>
                {copied && (
                  <dd className="col-start-2 row-span-2 row-start-1 sm:col-start-3 sm:row-span-1">
                    <CopyButton text={copied} what={term} />
                  </dd>
                )}
              </div>
            ))}
          </dl>
        </div>
        <Button
          variant="calm"
          size="large"
          wide
          onClick={() => saveQr(vietqr.payload, `vietqr-${vietqr.purpose}.png`)}
        >
          {t("save")}
        </Button>
        <Button variant="outline" size="large" wide onClick={onDone}>
          {t("transferred")}
        </Button>
        <p className="text-ink2">{t("turns")}</p>
        {children}
        {!order.joint && <OwnFacts order={order} />}
      </div>
    </div>
  )
}

/** Where it goes and who gets it; of several that are paid together their list says so. */
function OwnFacts({ order }: Pick<Props, "order">) {
  const t = useTranslations("order")
  return (
    <>
      <WeaveDivider className="my-4" />
      <dl className="grid grid-cols-[6.5rem_1fr] gap-x-3 gap-y-2">
        <dt className="text-ink2">{t("code")}</dt>
        <dd className="font-[650]">{order.code}</dd>
        <dt className="text-ink2">{t(`to.${order.fulfilment.mode}`)}</dt>
        <dd className="font-[650]">{fulfilmentWords(order)}</dd>
        <dt className="text-ink2">{t("receiver")}</dt>
        <dd className="font-[650]">
          {order.contact.name} · <span className="whole">{order.contact.phoneMasked}</span>
        </dd>
      </dl>
    </>
  )
}
