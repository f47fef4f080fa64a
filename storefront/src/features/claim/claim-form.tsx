"use client"

import type { ClaimRequest, WebOrderView } from "@ocop/contracts"
import { Button, Choice, Field, Notice } from "@ocop/ui"
import { useLocale, useTranslations } from "next-intl"
import { type FormEvent, useState } from "react"
import { formatQuantity } from "@/lib/text/format"
import { GoodsName, goodsName, unitWord } from "../catalogue/goods-name"
import { sendClaim } from "./send-claim"

const REASONS = ["damaged", "wrong", "missing", "spoiled"] as const
const WISHES = ["replace", "refund", "return"] as const
const MOST_PHOTOS = 5
const LEAST_LETTERS = 3
const SAID = [
  "CLAIM_NOT_POSSIBLE",
  "FILE_REFUSED",
  "PAYLOAD_TOO_LARGE",
  "TOO_MANY_REQUESTS",
] as const

type Line = WebOrderView["lines"][number]
type Props = { order: WebOrderView; phone: string; onSent(): Promise<void>; onClose(): void }

const refusedKey = (code: string) => SAID.find((known) => known === code) ?? "OTHER"

/** Which goods, what is wrong with them, what the buyer wants, and pictures of it. */
export function ClaimForm({ order, phone, onSent, onClose }: Props) {
  const t = useTranslations("claim")
  const locale = useLocale()
  const [lineNo, setLineNo] = useState(order.lines[0]?.lineNo ?? 0)
  const [reason, setReason] = useState<ClaimRequest["reason"]>("damaged")
  const [wish, setWish] = useState<ClaimRequest["wish"]>("replace")
  const [text, setText] = useState("")
  const [photos, setPhotos] = useState<File[]>([])
  const [isTried, setTried] = useState(false)
  const [isSending, setSending] = useState(false)
  const [refused, setRefused] = useState<string | null>(null)
  const line: Line | undefined = order.lines.find((one) => one.lineNo === lineNo)
  const wishes = WISHES.filter((one) => one !== "return" || !line?.perishable)
  const isShort = text.trim().length < LEAST_LETTERS

  async function submit(event: FormEvent) {
    event.preventDefault()
    setTried(true)
    if (isShort || !line || isSending) return
    setSending(true)
    setRefused(null)
    const claim = { phone, lineNo, qtyMilli: line.qtyMilli, reason, text: text.trim() }
    const chosen = wishes.includes(wish) ? wish : "replace"
    const answer = await sendClaim(order.code, { ...claim, wish: chosen }, photos)
    if (answer.ok) await onSent()
    else setRefused(answer.code)
    setSending(false)
  }

  return (
    <form onSubmit={submit} noValidate className="flex flex-col gap-7">
      {order.lines.length > 1 && (
        <fieldset className="flex flex-col gap-3">
          <legend className="o-label mb-2">{t("which")}</legend>
          {order.lines.map((one) => (
            <Choice
              key={one.lineNo}
              name="claim-line"
              checked={one.lineNo === lineNo}
              onChange={() => setLineNo(one.lineNo)}
              title={<GoodsName of={one} />}
              note={`${formatQuantity(one.qtyMilli, locale)} ${unitWord(one.unit, locale, one.qtyMilli)}`}
            />
          ))}
        </fieldset>
      )}
      <fieldset className="grid gap-3 sm:grid-cols-2">
        <legend className="o-label mb-2">{t("what")}</legend>
        {REASONS.map((one) => (
          <Choice
            key={one}
            name="claim-reason"
            checked={reason === one}
            onChange={() => setReason(one)}
            title={t(`reasons.${one}`)}
          />
        ))}
      </fieldset>
      <fieldset className="flex flex-col gap-3">
        <legend className="o-label mb-2">{t("wish")}</legend>
        {wishes.map((one) => (
          <Choice
            key={one}
            name="claim-wish"
            checked={wish === one || (one === "replace" && !wishes.includes(wish))}
            onChange={() => setWish(one)}
            title={t(`wishes.${one}`)}
          />
        ))}
        {line?.perishable && (
          <p className="o-hint">{t("perishable", { name: goodsName(line, locale).text })}</p>
        )}
      </fieldset>
      <Field
        id="claim-text"
        label={t("text")}
        error={isTried && isShort ? t("textShort") : undefined}
        hint={t("textHint")}
      >
        <textarea
          id="claim-text"
          className="o-input"
          rows={4}
          maxLength={1000}
          aria-describedby="claim-text-note"
          aria-invalid={isTried && isShort ? true : undefined}
          value={text}
          onChange={(event) => setText(event.target.value)}
        />
      </Field>
      <Field
        id="claim-photos"
        label={t("photos")}
        hint={photos.length > 0 ? t("photosChosen", { count: photos.length }) : t("photosHint")}
        type="file"
        accept="image/jpeg,image/png,image/webp"
        multiple
        onChange={(event) => setPhotos([...(event.target.files ?? [])].slice(0, MOST_PHOTOS))}
      />
      {refused && (
        <Notice tone="fault" role="alert" title={t("refusedTitle")}>
          {t(`refused.${refusedKey(refused)}`)}
        </Notice>
      )}
      <div className="flex flex-wrap gap-3">
        <Button type="submit" variant="calm" busy={isSending ? t("sending") : false}>
          {t("send")}
        </Button>
        <Button type="button" variant="outline" onClick={onClose}>
          {t("close")}
        </Button>
      </div>
    </form>
  )
}
