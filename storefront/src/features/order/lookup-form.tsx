"use client"

import { Button, Field } from "@ocop/ui"
import { useLocale, useTranslations } from "next-intl"
import { type FormEvent, useState } from "react"
import { hrefTo } from "@/lib/i18n/routes"
import { fetchOrder } from "./fetch-order"
import { rememberOrder } from "./known-orders"

/** Finds an order by its code and phone number; says nothing about which of the two was wrong. */
export function LookupForm() {
  const t = useTranslations("order")
  const locale = useLocale()
  const [code, setCode] = useState("")
  const [phone, setPhone] = useState("")
  const [error, setError] = useState<"missing" | "away" | null>(null)
  const [isBusy, setBusy] = useState(false)

  async function submit(event: FormEvent) {
    event.preventDefault()
    setBusy(true)
    const answer = await fetchOrder(code.trim(), phone.trim())
    setBusy(false)
    if (answer.status !== "ready") {
      setError(answer.status)
      return
    }
    rememberOrder(answer.order.code, phone.trim())
    // The order page has a policy of its own, which only a new document gets.
    location.assign(hrefTo(locale, "order", { code: answer.order.code }))
  }

  return (
    <form onSubmit={submit} noValidate className="flex max-w-[26rem] flex-col gap-5">
      <Field
        id="lookup-code"
        label={t("code")}
        hint={t("codeHint")}
        autoComplete="off"
        autoCapitalize="characters"
        maxLength={32}
        value={code}
        onChange={(event) => setCode(event.target.value)}
      />
      <Field
        id="lookup-phone"
        label={t("phone")}
        type="tel"
        autoComplete="tel"
        maxLength={20}
        value={phone}
        error={error ? t(error) : undefined}
        onChange={(event) => setPhone(event.target.value)}
      />
      <Button type="submit" variant="calm" className="self-start" busy={isBusy && t("loading")}>
        {t("show")}
      </Button>
    </form>
  )
}
