"use client"

import type { WebOrderView } from "@ocop/contracts"
import { Button, Choice, Field, Notice, PointGrains } from "@ocop/ui"
import { useLocale, useTranslations } from "next-intl"
import { type FormEvent, useEffect, useRef, useState } from "react"
import { goodsName } from "../catalogue/goods-name"
import { MOST_PHOTOS, MOST_TEXT } from "./limits"
import { PhotoField } from "./photo-field"
import { pointsKey } from "./points-words"
import { type ReviewRefusal, sendReview } from "./send-review"

type Props = {
  code: string
  phone: string
  line: WebOrderView["lines"][number]
  contactName: string
  onCancel(): void
  onDone(): Promise<void>
}

/** The last word of a Vietnamese name is what people are called by. */
const calledBy = (name: string) => name.trim().split(/\s+/).at(-1)?.slice(0, 30) ?? ""

/** Points, words, a name to be called by, pictures; then it goes to the office. */
export function ReviewForm({ code, phone, line, contactName, onCancel, onDone }: Props) {
  const t = useTranslations("reviews")
  const locale = useLocale()
  const [points, setPoints] = useState(0)
  const [text, setText] = useState("")
  const [shownName, setShownName] = useState(() => calledBy(contactName))
  const [files, setFiles] = useState<readonly File[]>([])
  const [isSending, setSending] = useState(false)
  const [failure, setFailure] = useState<ReviewRefusal | "noPoints" | null>(null)
  const start = useRef<HTMLFieldSetElement>(null)
  useEffect(() => start.current?.focus(), [])

  async function submit(event: FormEvent) {
    event.preventDefault()
    if (isSending) return
    if (points === 0) {
      setFailure("noPoints")
      start.current?.focus()
      return
    }
    setSending(true)
    setFailure(null)
    const { skuId } = line
    const refused = await sendReview(code, { phone, skuId, points, text, shownName, locale }, files)
    if (refused === null || refused === "REVIEW_EXISTS") return onDone()
    setFailure(refused)
    setSending(false)
  }

  return (
    <form noValidate onSubmit={submit} className="flex flex-col gap-6 pt-4 pb-3">
      <fieldset
        ref={start}
        tabIndex={-1}
        aria-describedby={failure === "noPoints" ? "review-points-note" : undefined}
        className="outline-none"
      >
        <legend className="o-label mb-2">
          {t("form.points", { name: goodsName(line, locale).text })}
        </legend>
        <div className="grid gap-2">
          {[5, 4, 3, 2, 1].map((one) => (
            <Choice
              key={one}
              name="points"
              value={one}
              checked={points === one}
              onChange={() => {
                setPoints(one)
                setFailure(null)
              }}
              title={t(`points.${pointsKey(one)}`)}
              cost={<PointGrains points={one} />}
            />
          ))}
        </div>
        {failure === "noPoints" && (
          <p id="review-points-note" role="alert" className="o-error mt-2">
            {t("form.noPoints")}
          </p>
        )}
      </fieldset>
      <Field id="review-text" label={t("form.text")} hint={t("form.textHint")}>
        <textarea
          id="review-text"
          rows={5}
          maxLength={MOST_TEXT}
          aria-describedby="review-text-note"
          className="o-input h-auto py-3"
          value={text}
          onChange={(event) => setText(event.target.value)}
        />
      </Field>
      <Field
        id="review-name"
        label={t("form.name")}
        hint={t("form.nameHint")}
        autoComplete="off"
        maxLength={30}
        value={shownName}
        onChange={(event) => setShownName(event.target.value)}
      />
      <PhotoField files={files} most={MOST_PHOTOS} onChange={setFiles} />
      <p className="text-small text-ink2">{t("form.public")}</p>
      {failure !== null && failure !== "noPoints" && (
        <Notice tone="fault" role="alert">
          {t(`form.failures.${failure}`)}
        </Notice>
      )}
      <div className="flex flex-wrap gap-3">
        <Button type="submit" variant="calm" busy={isSending && t("form.sending")}>
          {t("form.send")}
        </Button>
        <Button variant="outline" onClick={onCancel} disabled={isSending}>
          {t("form.cancel")}
        </Button>
      </div>
    </form>
  )
}
