"use client"

import { Button, Field, Notice } from "@ocop/ui"
import { useRouter } from "next/navigation"
import { useTranslations } from "next-intl"
import { type FormEvent, useState } from "react"
import { send } from "../send"
import { useFailureWords } from "../use-failure-words"

const LEAST_LETTERS = 3

/** The producer's one answer, shown under the review as soon as it is sent. */
export function AnswerForm({ reviewId }: { reviewId: string }) {
  const t = useTranslations("producer.reviews")
  const words = useFailureWords()
  const router = useRouter()
  const [text, setText] = useState("")
  const [isSending, setSending] = useState(false)
  const [failure, setFailure] = useState<string | null>(null)
  const id = `answer-${reviewId}`

  async function submit(event: FormEvent) {
    event.preventDefault()
    if (isSending) return
    setSending(true)
    setFailure(null)
    const sent = await send("/api/vendor/answers", { reviewId, text: text.trim() })
    if (sent.ok || sent.code === "CASE_CLOSED") return router.refresh()
    setFailure(sent.code)
    setSending(false)
  }

  return (
    <form noValidate onSubmit={submit} className="mt-4 flex flex-col items-start gap-3">
      <Field id={id} label={t("answer")} hint={t("answerHint")} className="w-full">
        <textarea
          id={id}
          rows={3}
          maxLength={1000}
          aria-describedby={`${id}-note`}
          className="o-input h-auto py-3"
          value={text}
          onChange={(event) => setText(event.target.value)}
        />
      </Field>
      {failure !== null && (
        <Notice role="alert" tone="fault">
          {words(failure)}
        </Notice>
      )}
      <Button
        type="submit"
        variant="calm"
        disabled={text.trim().length < LEAST_LETTERS}
        busy={isSending && t("sending")}
      >
        {t("send")}
      </Button>
    </form>
  )
}
