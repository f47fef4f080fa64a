"use client"

import { Button, Notice } from "@ocop/ui"
import { useLocale, useTranslations } from "next-intl"
import { useEffect, useRef, useState } from "react"
import { formatMoney } from "@/lib/text/format"

type Props = {
  code: string
  phone: string
  /** Đồng that go back to the shopper. */
  paid: number
  onChanged(): Promise<void>
}
type State = "idle" | "asking" | "sending" | "tooLate" | "away"

async function send(code: string, phone: string): Promise<"done" | "tooLate" | "away"> {
  const answer = await fetch("/api/cancel", {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ code, phone }),
  }).catch(() => null)
  if (answer?.ok) return "done"
  return answer?.status === 409 ? "tooLate" : "away"
}

/** Cancelling in two steps: a slip of the finger gives no goods away. */
export function CancelOrder({ code, phone, paid, onChanged }: Props) {
  const t = useTranslations("order.cancel")
  const locale = useLocale()
  const [state, setState] = useState<State>("idle")
  const question = useRef<HTMLFieldSetElement>(null)
  useEffect(() => {
    if (state === "asking") question.current?.focus()
  }, [state])

  async function cancel() {
    setState("sending")
    const told = await send(code, phone)
    if (told === "done") return onChanged()
    setState(told)
  }

  if (state === "tooLate" || state === "away") {
    return (
      <Notice tone="fault" role="alert" title={t(state)}>
        {t(`${state}Text`)}
      </Notice>
    )
  }
  if (state === "idle") {
    return (
      <Button variant="outline" onClick={() => setState("asking")}>
        {t("ask")}
      </Button>
    )
  }
  return (
    <fieldset ref={question} tabIndex={-1} className="flex flex-col gap-4">
      <legend className="mb-3 font-[650]">
        {paid > 0 ? t("surePaid", { amount: formatMoney(paid, locale) }) : t("sure")}
      </legend>
      <div className="flex flex-wrap gap-3">
        <Button variant="calm" onClick={cancel} busy={state === "sending" && t("sending")}>
          {t("yes")}
        </Button>
        <Button variant="outline" onClick={() => setState("idle")}>
          {t("no")}
        </Button>
      </div>
    </fieldset>
  )
}
