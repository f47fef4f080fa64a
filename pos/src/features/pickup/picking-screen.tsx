import type { OutletOrder } from "@ocop/contracts"
import { CircleCheck, PackageCheck, Printer } from "lucide-react"
import { useState } from "react"
import { useTranslations } from "use-intl"
import { useTill } from "../../app/till-context"
import { type OrderTrouble, packOrder } from "../../data/outlet-orders"
import { printSheet } from "../../devices/print-sheet"
import { Press } from "../../parts/buttons"
import { PrintSheet } from "../../parts/print-sheet"
import { Tag } from "../../parts/tag"
import { TaskFrame, TaskHead, TaskSide } from "../../parts/task-frame"
import { useStore } from "../../parts/use-store"
import { OrdersAge } from "./orders-age"
import { PickingGoodsList } from "./picking-goods-list"
import { ordersToPick, pickingList } from "./picking-list"
import { PickingOrder } from "./picking-order"
import { PickingSlip } from "./picking-slip"
import { ShortPanel } from "./short-panel"
import { TroubleTag } from "./trouble-tag"
import { useOutletOrders } from "./use-outlet-orders"

/** What to take from the shelves for web orders, goods by goods; each order is ticked when it lies ready. */
export function PickingScreen() {
  const { data, staff, view, preferences } = useTill()
  const t = useTranslations("picking")
  const back = useTranslations("app")("back")
  const replica = useStore(data.replica)
  const person = useStore(staff)
  const { known, read } = useOutletOrders()
  const [packed, setPacked] = useState<readonly string[]>([])
  const [busy, setBusy] = useState<string | null>(null)
  const [trouble, setTrouble] = useState<OrderTrouble | null>(null)
  const [lacking, setLacking] = useState<OutletOrder | null>(null)
  const orders = ordersToPick(known?.orders ?? []).filter(({ code }) => !packed.includes(code))
  const shelfOf = (skuId: string) => replica?.sku(skuId)?.setNo ?? Number.MAX_SAFE_INTEGER
  const goods = pickingList(orders, known?.lots ?? [], shelfOf)
  const pack = async (order: OutletOrder) => {
    if (busy || !person) return
    setBusy(order.code)
    const told = await packOrder(data, { orderCode: order.code, staffId: person.id })
    setBusy(null)
    setTrouble(told.ok ? null : told)
    if (told.ok) setPacked((was) => [...was, order.code])
  }
  const isEmpty = known !== null && orders.length === 0
  return (
    <TaskFrame
      hasNarrowSide={lacking === null}
      side={
        <TaskSide>
          {lacking ? (
            <ShortPanel key={lacking.code} order={lacking} onClose={() => setLacking(null)} />
          ) : (
            <>
              <div aria-live="polite">
                <p className="text-ink2">{t("waiting")}</p>
                <p className="text-total tabular-nums">{orders.length}</p>
              </div>
              {trouble ? <TroubleTag trouble={trouble} /> : null}
              {packed.length > 0 ? (
                <Tag tone="good" icon={<CircleCheck />} block={true}>
                  {t("done", { count: packed.length })}
                </Tag>
              ) : null}
              {isEmpty || !known ? null : (
                <Press
                  look="solid"
                  className="mt-auto h-[5.5rem] shrink-0 text-large font-bold"
                  onClick={() => void printSheet(preferences.get())}
                >
                  <Printer aria-hidden={true} />
                  {t("print")}
                </Press>
              )}
            </>
          )}
        </TaskSide>
      }
    >
      <TaskHead back={back} title={t("title")} onBack={() => view.set("sell")} />
      {known ? <OrdersAge known={known} onRead={() => void read()} /> : null}
      {isEmpty ? (
        <Tag tone="good" icon={<PackageCheck />} block={true}>
          {t("none")}
        </Tag>
      ) : null}
      {goods.length > 0 ? <PickingGoodsList goods={goods} /> : null}
      {orders.length > 0 ? (
        <section>
          <h2 className="pb-2 font-text text-base font-bold tracking-normal">{t("orders")}</h2>
          <ul className="grid grid-cols-1 gap-2">
            {orders.map((order) => (
              <PickingOrder
                key={order.code}
                order={order}
                isBusy={busy === order.code}
                onPacked={() => void pack(order)}
                onShort={() => setLacking(order)}
              />
            ))}
          </ul>
        </section>
      ) : null}
      {orders.length > 0 && known ? (
        <PrintSheet>
          <PickingSlip goods={goods} orders={orders} asOf={known.asOf} />
        </PrintSheet>
      ) : null}
    </TaskFrame>
  )
}
