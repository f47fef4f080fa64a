import { fold } from "@ocop/vn"
import { PackageCheck, Search } from "lucide-react"
import { type FormEvent, useCallback, useEffect, useState } from "react"
import { useTranslations } from "use-intl"
import { useTill } from "../../app/till-context"
import { answersTo, readShownCode } from "../../data/outlet-orders"
import { Press } from "../../parts/buttons"
import { Tag } from "../../parts/tag"
import { TaskFrame, TaskHead, TaskSide } from "../../parts/task-frame"
import { OpenCardAsks } from "../payment/open-card-asks"
import { useCardAsks } from "../payment/use-card-asks"
import { listenForScans } from "../sell/scanner"
import { OrderRow } from "./order-row"
import { OrdersAge } from "./orders-age"
import { PickupPanel } from "./pickup-panel"
import { useOutletOrders } from "./use-outlet-orders"

type Chosen = { code: string; shownCode: string }

/** Customers who come for what they ordered: found, checked by their code, paid, handed over. */
export function PickupsScreen() {
  const { view } = useTill()
  const t = useTranslations("pickup")
  const back = useTranslations("app")("back")
  const { known, read } = useOutletOrders()
  const cards = useCardAsks()
  const [words, setWords] = useState("")
  const [chosen, choose] = useState<Chosen | null>(null)
  const [handed, setHanded] = useState<readonly string[]>([])
  const take = useCallback((text: string) => {
    const shown = readShownCode(text)
    if (shown) choose({ code: shown.orderCode, shownCode: shown.pickupCode })
    else setWords(text)
    return shown !== null
  }, [])
  useEffect(() => listenForScans((code) => void take(code)), [take])
  const orders = (known?.orders ?? []).filter(
    (order) => order.mode === "pickup" && !handed.includes(order.code),
  )
  const found = orders.filter((order) => answersTo(order, words, fold))
  const order = known?.orders.find(({ code }) => code === chosen?.code)
  const [only] = found
  const search = (event: FormEvent) => {
    event.preventDefault()
    if (take(words)) setWords("")
    else if (only && found.length === 1) choose({ code: only.code, shownCode: "" })
  }
  const onHanded = useCallback(
    () => setHanded((was) => (chosen ? [...was, chosen.code] : was)),
    [chosen],
  )
  return (
    <TaskFrame
      side={
        <TaskSide>
          {order ? (
            <PickupPanel
              key={`${order.code}:${chosen?.shownCode}`}
              order={order}
              shownCode={chosen?.shownCode ?? ""}
              isOffline={known?.isFresh === false}
              cards={cards}
              onHanded={onHanded}
            />
          ) : (
            <p className="text-ink2">{t(chosen ? "notHere" : "choose")}</p>
          )}
        </TaskSide>
      }
    >
      <TaskHead back={back} title={t("title")} onBack={() => view.set("sell")} />
      <OpenCardAsks cards={cards} besides={order?.code} />
      <form onSubmit={search} className="flex items-center gap-2">
        <label className="flex min-w-0 flex-1 items-center gap-3 rounded-control border-2 border-line2 bg-panel px-3 focus-within:border-tea">
          <Search aria-hidden={true} className="shrink-0" />
          <span className="sr-only">{t("find")}</span>
          <input
            value={words}
            onChange={(event) => setWords(event.target.value)}
            placeholder={t("findHint")}
            className="h-14 min-w-0 flex-1 bg-transparent font-semibold text-ellipsis outline-none! shadow-none! placeholder:font-normal placeholder:text-ink2"
          />
        </label>
        <Press type="submit" className="h-14 px-5">
          {t("find")}
        </Press>
      </form>
      {known ? <OrdersAge known={known} onRead={() => void read()} /> : null}
      {known && found.length === 0 ? (
        <Tag tone="info" icon={<PackageCheck />} block={true}>
          {t(orders.length === 0 ? "none" : "noneFound")}
        </Tag>
      ) : null}
      <ul className="grid grid-cols-1 gap-2" aria-live="polite">
        {found.map((row) => (
          <OrderRow
            key={row.code}
            order={row}
            isChosen={row.code === chosen?.code}
            onChoose={() => choose({ code: row.code, shownCode: "" })}
          />
        ))}
      </ul>
    </TaskFrame>
  )
}
