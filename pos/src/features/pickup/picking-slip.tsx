import type { OutletOrder } from "@ocop/contracts"
import { useTranslations } from "use-intl"
import { useTill } from "../../app/till-context"
import { useFormat } from "../../parts/format"
import { useStore } from "../../parts/use-store"
import { useLotWords } from "./picking-goods-list"
import type { PickingGoods } from "./picking-list"

/** The picking list on the paper of the receipt printer: goods first, then order by order, with boxes to tick. */
export function PickingSlip({
  goods,
  orders,
  asOf,
}: {
  goods: readonly PickingGoods[]
  orders: readonly OutletOrder[]
  asOf: string | null
}) {
  const { data } = useTill()
  const t = useTranslations("picking")
  const format = useFormat()
  const lotWords = useLotWords()
  const outlet = useStore(data.replica)?.outlet
  return (
    <article className="receipt-paper text-[12px] leading-[1.45]">
      <header className="text-center">
        <p className="font-bold">{outlet?.name}</p>
        <h2 className="font-text text-[16px] font-extrabold tracking-normal">{t("title")}</h2>
        {asOf ? <p>{`${format.date(asOf)} ${format.clock(asOf)}`}</p> : null}
      </header>
      <hr className="my-1.5 border-t border-dashed border-current" />
      {goods.map((row) => (
        <div key={row.skuId} className="mb-1">
          <p className="flex items-baseline justify-between gap-2">
            <b>{`☐ ${row.name}`}</b>
            <b className="whitespace-nowrap">{format.qty(row.qtyMilli, row.unit)}</b>
          </p>
          {row.lots.length > 0 ? <p className="pl-4">{lotWords(row)}</p> : null}
        </div>
      ))}
      <hr className="my-1.5 border-t border-dashed border-current" />
      {orders.map((order) => (
        <div key={order.code} className="mb-1">
          <p className="flex items-baseline justify-between gap-2">
            <b className="whitespace-nowrap">{`☐ ${order.code}`}</b>
            <span className="whitespace-nowrap">{t(order.mode)}</span>
          </p>
          <p className="pl-4">{order.name}</p>
          {order.lines.map((line) => (
            <p key={line.lineNo} className="flex items-baseline justify-between gap-2 pl-4">
              <span>{line.name}</span>
              <span className="whitespace-nowrap">{format.qty(line.qtyMilli, line.unit)}</span>
            </p>
          ))}
        </div>
      ))}
      {outlet?.seller.demo ? (
        <p className="mt-2 border-2 border-current py-0.5 text-center text-[14px] font-extrabold">
          {t("demo")}
        </p>
      ) : null}
    </article>
  )
}
