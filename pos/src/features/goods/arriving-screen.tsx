import { Check, RefreshCw, Truck } from "lucide-react"
import { type ReactNode, useCallback, useEffect, useState } from "react"
import { useTranslations } from "use-intl"
import { useTill } from "../../app/till-context"
import { type Incoming, incomingTransfers } from "../../data/move-goods"
import { Press } from "../../parts/buttons"
import { useFormat } from "../../parts/format"
import { Tag } from "../../parts/tag"
import { TaskFrame, TaskSide } from "../../parts/task-frame"
import { useStore } from "../../parts/use-store"
import { BookedTag } from "./booked-tag"
import { QuantityField } from "./quantity-field"
import { useBooking } from "./use-booking"

type Transfer = Incoming["transfers"][number]

/** Goods that another outlet sent: counted line by line against what it says it sent. */
export function ArrivingScreen({ children }: { children: ReactNode }) {
  const { data } = useTill()
  const t = useTranslations("goods")
  const format = useFormat()
  const [incoming, setIncoming] = useState<Incoming | null>(null)
  const [chosen, choose] = useState<Transfer | null>(null)
  const [found, setFound] = useState<ReadonlyMap<number, number>>(new Map())
  const { booked, isSaving, book } = useBooking()
  const read = useCallback(async () => {
    setIncoming(await incomingTransfers(data))
    choose(null)
  }, [data])
  useEffect(() => void read(), [read])

  const foundOf = ({ lineNo, sentMilli }: Transfer["lines"][number]) =>
    found.get(lineNo) ?? sentMilli
  const differing = chosen?.lines.filter((line) => foundOf(line) !== line.sentMilli).length ?? 0
  const mayGo = chosen !== null && !isSaving
  const save = async () => {
    if (!chosen || !mayGo) return
    const lines = chosen.lines.map((line) => ({ lineNo: line.lineNo, foundMilli: foundOf(line) }))
    const move = { task: "transfer-in", note: null, transferId: chosen.id, lines } as const
    if (await book(move)) await read()
  }
  return (
    <TaskFrame
      hasNarrowSide={true}
      side={
        <TaskSide>
          <div aria-live="polite">
            <p className="text-ink2">{t("differing")}</p>
            <p className="text-total tabular-nums">{differing}</p>
          </div>
          <BookedTag booked={booked} />
          <Press
            look={mayGo ? "solid" : "dashed"}
            aria-disabled={!mayGo}
            className="mt-auto h-[5.5rem] shrink-0 text-large font-bold"
            onClick={() => void save()}
          >
            <Check aria-hidden={true} />
            {t(chosen ? "save.transfer-in" : "chooseTransfer")}
          </Press>
        </TaskSide>
      }
    >
      {children}
      {incoming?.transfers.length === 0 ? (
        <Tag tone="info" icon={<Truck />} block={true}>
          {t(incoming.asOf === null ? "neverAsked" : "noneComing")}
        </Tag>
      ) : null}
      <ul className="grid gap-2">
        {incoming?.transfers.map((transfer) => (
          <li key={transfer.id}>
            <Press
              look={transfer.id === chosen?.id ? "dark" : "plain"}
              aria-pressed={transfer.id === chosen?.id}
              className="min-h-16 w-full justify-start! gap-4 px-4 text-left"
              onClick={() => {
                choose(transfer)
                setFound(new Map())
              }}
            >
              <Truck aria-hidden={true} size={22} className="shrink-0" />
              <span className="min-w-0">
                <b className="block">
                  {t("from", {
                    outlet: transfer.fromOutletCode,
                    day: format.date(transfer.sentAt),
                    time: format.time(transfer.sentAt),
                  })}
                </b>
                <span className="block font-medium">
                  {[t("kinds", { count: transfer.lines.length }), transfer.note]
                    .filter(Boolean)
                    .join(" · ")}
                </span>
              </span>
            </Press>
          </li>
        ))}
      </ul>
      {chosen ? <Arrived transfer={chosen} foundOf={foundOf} onFound={setFound} /> : null}
      <div className="flex flex-wrap items-center gap-3">
        <Press className="h-14 px-6" onClick={() => void read()}>
          <RefreshCw aria-hidden={true} size={20} />
          {t("readAgain")}
        </Press>
        {incoming?.asOf ? (
          <span className="text-ink2">{t("asOf", { time: format.time(incoming.asOf) })}</span>
        ) : null}
      </div>
    </TaskFrame>
  )
}

function Arrived({
  transfer,
  foundOf,
  onFound,
}: {
  transfer: Transfer
  foundOf: (line: Transfer["lines"][number]) => number
  onFound: (change: (was: ReadonlyMap<number, number>) => ReadonlyMap<number, number>) => void
}) {
  const { data } = useTill()
  const t = useTranslations("goods")
  const format = useFormat()
  const replica = useStore(data.replica)
  return (
    <ul aria-label={t("list")} className="grid gap-2">
      {transfer.lines.map((line) => {
        const sku = replica?.sku(line.skuId)
        const name = sku?.tillName ?? line.skuId
        const lot = [
          line.lotNo && t("lotNo", { lot: line.lotNo }),
          line.expiresOn && t("until", { day: format.day(line.expiresOn) }),
        ]
        return (
          <li
            key={line.lineNo}
            className="flex flex-wrap items-center gap-3 rounded-panel border-2 border-line bg-panel p-3"
          >
            <span className="min-w-40 flex-1">
              <b className="block text-amount leading-snug">{name}</b>
              <span className="block text-ink2">
                {[t("sent", { qty: format.qty(line.sentMilli, sku?.unit ?? "") }), ...lot]
                  .filter(Boolean)
                  .join(" · ")}
              </span>
            </span>
            <QuantityField
              name={name}
              sellMode={sku?.sellMode ?? "PIECE"}
              qtyMilli={foundOf(line)}
              onChange={(next) => onFound((was) => new Map(was).set(line.lineNo, next))}
            />
          </li>
        )
      })}
    </ul>
  )
}
