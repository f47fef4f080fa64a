import type { ExceptionView } from "@ocop/contracts"
import { Check, CircleCheck, TriangleAlert } from "lucide-react"
import { useState } from "react"
import { useTranslations } from "use-intl"
import { type StaffMember, useTill } from "../../app/till-context"
import { closeException } from "../../data/exceptions"
import { Press } from "../../parts/buttons"
import { useFormat } from "../../parts/format"
import { Tag } from "../../parts/tag"
import { useExceptionWords } from "./exception-words"

const LEAST_LETTERS = 3
export const CHOSEN_EXCEPTION = "chosen-exception"

/** What is known of one exception, and the note that closes it; a closed one is only read. */
export function ExceptionCloser({
  exception,
  manager,
  onClosed,
}: {
  exception: ExceptionView
  manager: StaffMember
  onClosed: () => void
}) {
  const { data } = useTill()
  const t = useTranslations("exceptions")
  const words = useExceptionWords()
  const [note, setNote] = useState("")
  const [isSending, setSending] = useState(false)
  const [trouble, setTrouble] = useState<"GONE" | "OFFLINE" | "REFUSED" | null>(null)
  const text = note.trim()
  const mayGo = text.length >= LEAST_LETTERS && !isSending
  const close = async () => {
    if (!mayGo) return
    setSending(true)
    const result = await closeException(data, {
      id: exception.id,
      staffId: manager.id,
      note: text,
    })
    setSending(false)
    if (result === "done") onClosed()
    else setTrouble(result)
  }
  return (
    <>
      <div id={CHOSEN_EXCEPTION}>
        <h2 className="font-head text-large leading-tight font-bold">
          {words.title(exception.kind)}
        </h2>
        <p className="pt-1 text-ink2">{words.advice(exception.kind)}</p>
      </div>
      <Facts exception={exception} />
      {exception.state === "closed" ? (
        <Closed exception={exception} />
      ) : (
        <>
          <label className="grid gap-2">
            <span className="font-bold">{t("note")}</span>
            <textarea
              value={note}
              rows={3}
              maxLength={1000}
              placeholder={t("noteHint")}
              onChange={(event) => {
                setNote(event.target.value)
                setTrouble(null)
              }}
              className="w-full rounded-control border-2 border-line2 bg-panel px-4 py-3 placeholder:text-ink2"
            />
          </label>
          {trouble ? (
            <div role="alert">
              <Tag tone="careful" icon={<TriangleAlert />} block={true}>
                {t(trouble)}
              </Tag>
            </div>
          ) : null}
          <Press
            look={mayGo ? "solid" : "dashed"}
            aria-disabled={!mayGo}
            className="mt-auto h-[5.5rem] shrink-0 text-large font-bold"
            onClick={() => void close()}
          >
            <Check aria-hidden={true} />
            {text.length < LEAST_LETTERS ? t("noteNeeded") : t("close")}
          </Press>
        </>
      )}
    </>
  )
}

function Facts({ exception }: { exception: ExceptionView }) {
  const { kind, lines, document, staffName } = exception
  const t = useTranslations("exceptions")
  const words = useExceptionWords()
  return (
    <dl className="rounded-panel border border-line px-4 py-1 tabular-nums">
      {document ? <Fact word={t("what")} value={document} /> : null}
      {staffName ? <Fact word={t("by")} value={staffName} /> : null}
      {lines.map(({ name, unit, found, expected }, i) => (
        <div key={`${name}${i}`} className="border-t border-line py-2.5 first:border-t-0">
          {name ? <dt className="font-bold">{name}</dt> : null}
          {found === null && expected === null && unit !== "stars" ? null : (
            <dd className="flex flex-wrap justify-between gap-x-4">
              <span>
                {t("found")} <b>{words.figure(unit, found)}</b>
              </span>
              <span className="text-ink2">
                {t(kind === "LIMIT_EXCEEDED" ? "allowed" : "expected")}{" "}
                <b>{words.figure(unit, expected)}</b>
              </span>
            </dd>
          )}
        </div>
      ))}
    </dl>
  )
}

function Fact({ word, value }: { word: string; value: string }) {
  return (
    <div className="flex justify-between gap-3 border-t border-line py-2.5 first:border-t-0">
      <dt className="text-ink2">{word}</dt>
      <dd className="font-semibold">{value}</dd>
    </div>
  )
}

function Closed({ exception: { closedAt, closedBy, note } }: { exception: ExceptionView }) {
  const t = useTranslations("exceptions")
  const format = useFormat()
  const time = closedAt ? `${format.date(closedAt)} ${format.time(closedAt)}` : ""
  return (
    <>
      <Tag tone="good" icon={<CircleCheck />} block={true}>
        {closedBy ? t("closedBy", { name: closedBy, time }) : t("closedSelf", { time })}
      </Tag>
      {note ? <p className="whitespace-pre-line">{note}</p> : null}
    </>
  )
}
