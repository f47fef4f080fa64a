import type { Reservation } from "@ocop/contracts"
import { useTranslations } from "use-intl"
import { useTill } from "../../app/till-context"
import { useFormat } from "../../parts/format"
import { QrPicture } from "../../parts/qr-picture"
import { useStore } from "../../parts/use-store"
import type { Customer } from "./use-reservation"

/** What the customer takes home: what is held where, until when, what was paid, and the order's page. */
export function ReservationSlip({
  made,
  goods,
  customer,
  deposit,
}: {
  made: Reservation
  goods: { name: string; unit: string; qtyMilli: number }
  customer: Customer
  deposit: number
}) {
  const { data } = useTill()
  const t = useTranslations("reserve")
  const format = useFormat()
  const outlet = useStore(data.replica)?.outlet
  const rows = [
    [t("order"), made.orderCode],
    [t("name"), customer.name.trim()],
    [t("slipWhere"), `${made.outletCode} · ${made.outletName}`],
    [t("slipUntil"), `${format.time(made.holdUntil)} ${format.date(made.holdUntil)}`],
    [goods.name, format.qty(goods.qtyMilli, goods.unit)],
    [t("total"), `${format.money(made.total)} ₫`],
    ...(deposit > 0
      ? [
          [t("slipDeposit"), `${format.money(deposit)} ₫`],
          [t("slipRest"), `${format.money(made.total - deposit)} ₫`],
        ]
      : []),
  ]
  return (
    <article className="receipt-paper text-[12px] leading-[1.45]">
      <header className="text-center">
        <p className="font-bold">{outlet?.name}</p>
        <h2 className="font-text text-[16px] font-extrabold tracking-normal">{t("slipTitle")}</h2>
      </header>
      <hr className="my-1.5 border-t border-dashed border-current" />
      {rows.map(([left, right]) => (
        <p key={left} className="flex items-baseline justify-between gap-2">
          <span className="shrink-0">{left}</span>
          <b className="text-right">{right}</b>
        </p>
      ))}
      <figure className="mt-2 grid justify-items-center text-center">
        <QrPicture
          text={made.url}
          label={t("slipPicture")}
          width={(modules) => `${modules / 2}mm`}
        />
        <figcaption>{t("slipCode")}</figcaption>
      </figure>
      {outlet?.seller.demo ? (
        <p className="mt-2 border-2 border-current py-0.5 text-center text-[14px] font-extrabold">
          {t("demo")}
        </p>
      ) : null}
    </article>
  )
}
