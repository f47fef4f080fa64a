"use client"

import type { WebOrderView } from "@ocop/contracts"
import { Button, DemoTag, Field } from "@ocop/ui"
import { useTranslations } from "next-intl"
import { type FormEvent, useState } from "react"

type Props = { vietqr: NonNullable<WebOrderView["vietqr"]>; onTold(): void }

/** The made-up bank of a demonstration: pays a transfer by the road of a real one. */
export function DemoBank({ vietqr, onTold }: Props) {
  const t = useTranslations("payment.bank")
  const due = vietqr.amount
  // An amount is typed for what is due at that moment; once some of it came, the rest stands there.
  const [typed, setTyped] = useState({ due, text: String(due) })
  const amount = typed.due === due ? typed.text : String(due)
  const [content, setContent] = useState(vietqr.purpose)
  const [state, setState] = useState<"idle" | "sending" | "sent" | "failed">("idle")
  const dong = Number(amount.replace(/\D/g, ""))

  async function transfer(event: FormEvent) {
    event.preventDefault()
    if (dong <= 0 || content.trim() === "") return
    setState("sending")
    const told = await fetch("/api/demo-transfer", {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ amount: dong, content: content.trim() }),
    }).catch(() => null)
    setState(told?.ok ? "sent" : "failed")
    onTold()
  }

  return (
    <section
      aria-labelledby="demo-bank"
      className="flex flex-col gap-4 rounded-picture border-[1.5px] border-dashed border-ink p-5"
    >
      <div>
        <h2 id="demo-bank" className="flex items-center gap-3 text-panel">
          {t("title")} <DemoTag words={t("demo")} />
        </h2>
        <p className="mt-1 text-small text-ink2">{t("text")}</p>
      </div>
      <form onSubmit={transfer} noValidate className="flex flex-col gap-4">
        <div className="grid gap-4 sm:grid-cols-2">
          <Field
            id="demo-amount"
            label={t("amount")}
            inputMode="numeric"
            maxLength={12}
            value={amount}
            onChange={(event) => setTyped({ due, text: event.target.value })}
          />
          <Field
            id="demo-content"
            label={t("content")}
            autoComplete="off"
            maxLength={100}
            value={content}
            onChange={(event) => setContent(event.target.value)}
          />
        </div>
        <Button type="submit" variant="calm" busy={state === "sending" && t("sending")}>
          {t("transfer")}
        </Button>
        <p role="status" className="min-h-[1.5em] text-small text-ink2">
          {state === "sent" ? t("sent") : state === "failed" ? t("failed") : ""}
        </p>
      </form>
    </section>
  )
}
