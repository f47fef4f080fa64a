"use client"

import { Button, Field, Notice } from "@ocop/ui"
import { useLocale, useTranslations } from "next-intl"
import { type FormEvent, useState } from "react"
import { markSigned } from "@/lib/client/signed-mark"
import { hrefTo } from "@/lib/i18n/routes"
import { shareWishes } from "../wishlist/wish-store"
import { callAccount } from "./call-account"
import { useRefusal } from "./use-refusal"

/** Phone, then the one-time code that was sent to it. */
export function SignInForm() {
  const t = useTranslations("account.signIn")
  const words = useRefusal()
  const locale = useLocale()
  const [phone, setPhone] = useState("")
  const [code, setCode] = useState("")
  const [isSent, setSent] = useState(false)
  const [isBusy, setBusy] = useState(false)
  const [failure, setFailure] = useState<string | null>(null)

  async function askForCode() {
    setFailure(null)
    const asked = await callAccount("/code", { phone })
    if (asked.ok) setSent(true)
    else setFailure(asked.code === "INVALID_REQUEST" ? "PHONE_INVALID" : asked.code)
  }

  async function enter() {
    const entered = await callAccount("/session", { phone, code })
    if (!entered.ok) return setFailure(entered.code)
    markSigned(true)
    await shareWishes()
    window.location.assign(hrefTo(locale, "account"))
  }

  async function submit(event: FormEvent) {
    event.preventDefault()
    if (isBusy) return
    setBusy(true)
    setFailure(null)
    await (isSent ? enter() : askForCode())
    setBusy(false)
  }

  return (
    <form noValidate onSubmit={submit} className="flex max-w-[26rem] flex-col gap-6">
      <Field
        id="account-phone"
        label={t("phone")}
        hint={t("phoneHint")}
        type="tel"
        inputMode="tel"
        autoComplete="tel"
        maxLength={20}
        readOnly={isSent}
        value={phone}
        onChange={(event) => setPhone(event.target.value)}
        error={failure === "PHONE_INVALID" ? words(failure) : undefined}
      />
      {isSent && (
        <>
          <Notice role="status" tone="gentle">
            {t("sent")}
          </Notice>
          <Field
            id="account-code"
            label={t("code")}
            inputMode="numeric"
            autoComplete="one-time-code"
            maxLength={6}
            autoFocus
            value={code}
            onChange={(event) => setCode(event.target.value.replace(/\D/g, ""))}
          />
        </>
      )}
      {failure !== null && failure !== "PHONE_INVALID" && (
        <Notice role="alert" tone="fault">
          {words(failure)}
        </Notice>
      )}
      <div className="flex flex-wrap items-center gap-5">
        <Button type="submit" variant="calm" busy={isBusy && t("busy")}>
          {isSent ? t("enter") : t("send")}
        </Button>
        {isSent && (
          <Button variant="link" onClick={askForCode}>
            {t("again")}
          </Button>
        )}
        {isSent && (
          <Button variant="link" onClick={() => setSent(false)}>
            {t("otherPhone")}
          </Button>
        )}
      </div>
    </form>
  )
}
