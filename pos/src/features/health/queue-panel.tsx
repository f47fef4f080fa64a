import { Clock, CloudUpload, TriangleAlert } from "lucide-react"
import { type ReactNode, useCallback, useEffect, useState } from "react"
import { useTranslations } from "use-intl"
import { useTill } from "../../app/till-context"
import { type QueueRow, queueRows, type ReviewRow, reviewRows } from "../../data/health"
import { useFormat } from "../../parts/format"
import { Tag } from "../../parts/tag"
import { useStore } from "../../parts/use-store"

const ROWS = 40
const WORDS = {
  sale: "unsent",
  "session-opened": "opened",
  "session-closed": "closed",
  "cash-moved": "moved",
  refund: "refunded",
  "goods-moved": "goodsMoved",
  "invoice-asked": "invoiceAsked",
} as const

/** What waits to be sent, and what the server took but wants a manager to look at. */
export function QueuePanel() {
  const { data } = useTill()
  const t = useTranslations("health")
  const format = useFormat()
  const status = useStore(data.sync.status)
  const owed = status.waiting + status.parked
  const [queue, setQueue] = useState<QueueRow[]>([])
  const [review, setReview] = useState<ReviewRow[]>([])
  const read = useCallback(async () => {
    setQueue(await queueRows(data.ledger, ROWS))
    setReview(await reviewRows(data.ledger, ROWS))
  }, [data])
  useEffect(() => void read(), [read, status.waiting, status.parked])
  return (
    <section className="min-h-40 overflow-y-auto rounded-panel border border-line bg-panel px-4 py-3">
      <h2 className="flex items-center gap-3 pb-2 font-text text-[1.0625rem] font-semibold tracking-normal">
        <CloudUpload aria-hidden={true} size={22} />
        {t("queue", { count: owed })}
      </h2>
      {queue.length === 0 ? <p className="py-3 text-ink2">{t("queueEmpty")}</p> : null}
      <ul>
        {queue.map((row) => (
          <Line
            key={row.id}
            label={row.label || t(WORDS[row.kind])}
            at={format.time(row.at)}
            amount={row.total === null ? "" : format.money(row.total)}
          >
            {row.parkedCode ? (
              <Tag tone="careful" icon={<TriangleAlert />}>
                {t("parked", { code: row.parkedCode })}
              </Tag>
            ) : (
              <Tag tone="info" icon={<Clock />}>
                {t("waiting")}
              </Tag>
            )}
          </Line>
        ))}
      </ul>
      {owed > queue.length ? (
        <p className="py-3 text-ink2">{t("more", { count: owed - queue.length })}</p>
      ) : null}
      {review.length > 0 ? (
        <>
          <h2 className="border-t border-line pt-3 pb-2 font-text text-[1.0625rem] font-semibold tracking-normal">
            {t("verdicts")}
          </h2>
          <ul>
            {review.map((row) => (
              <Line key={row.id} label={row.label} at={format.time(row.at)} amount="">
                <Tag tone="careful" icon={<TriangleAlert />}>
                  {row.status === "conflict"
                    ? t("conflict")
                    : row.status === "quarantined"
                      ? t("quarantined", { code: row.code ?? "" })
                      : t("needs_review")}
                </Tag>
              </Line>
            ))}
          </ul>
        </>
      ) : null}
    </section>
  )
}

function Line({
  label,
  at,
  amount,
  children,
}: {
  label: string
  at: string
  amount: string
  children: ReactNode
}) {
  return (
    <li className="grid grid-cols-[minmax(0,11rem)_4rem_6.5rem_minmax(0,1fr)] items-center gap-3 border-t border-line py-2.5 tabular-nums max-sm:grid-cols-[minmax(0,1fr)_auto]">
      <b className="truncate">{label}</b>
      <span>{at}</span>
      <b className="text-right max-sm:hidden">{amount}</b>
      <span className="max-sm:col-span-2">{children}</span>
    </li>
  )
}
