"use client"

import { Button, Choice, Field, Notice } from "@ocop/ui"
import { useLocale, useTranslations } from "next-intl"
import { type FormEvent, useState } from "react"
import { portalHref } from "../portal-href"
import { send } from "../send"
import { useFailureWords } from "../use-failure-words"

type Way = "code" | "password"

/** Phone and one-time code, or phone and password. */
export function SignInForm() {
  const t = useTranslations("producer.signIn")
  const failureWords = useFailureWords()
  const locale = useLocale()
  const [way, setWay] = useState<Way>("code")
  const [phone, setPhone] = useState("")
  const [secret, setSecret] = useState("")
  const [isCodeSent, setCodeSent] = useState(false)
  const [isBusy, setBusy] = useState(false)
  const [failure, setFailure] = useState<string | null>(null)
  const asksForCode = way === "code" && !isCodeSent

  function choose(next: Way) {
    setWay(next)
    setSecret("")
    setFailure(null)
  }

  async function askForCode() {
    const answer = await send("/api/vendor/session/code", { phone })
    if (answer.ok) setCodeSent(true)
    else setFailure(answer.code)
  }

  async function enter() {
    const body = way === "code" ? { phone, code: secret } : { phone, password: secret }
    const answer = await send("/api/vendor/session", body)
    if (answer.ok) window.location.assign(portalHref(locale, "home"))
    else setFailure(answer.code)
    return answer.ok
  }

  async function submit(event: FormEvent) {
    event.preventDefault()
    if (isBusy) return
    setFailure(null)
    if (phone.replace(/\D/g, "").length < 9) {
      setFailure("PHONE_INVALID")
      return
    }
    setBusy(true)
    if (asksForCode) await askForCode()
    else if (await enter()) return
    setBusy(false)
  }

  return (
    <form noValidate onSubmit={submit} className="flex flex-col gap-6">
      <fieldset className="grid gap-3 sm:grid-cols-2">
        <legend className="sr-only">{t("title")}</legend>
        {(["code", "password"] as const).map((one) => (
          <Choice
            key={one}
            name="way"
            value={one}
            checked={way === one}
            onChange={() => choose(one)}
            title={one === "code" ? t("byCode") : t("byPassword")}
          />
        ))}
      </fieldset>
      <Field
        id="phone"
        label={t("phone")}
        hint={t("phoneHint")}
        type="tel"
        inputMode="tel"
        autoComplete="tel-national"
        value={phone}
        onChange={(event) => setPhone(event.target.value)}
        error={failure === "PHONE_INVALID" ? failureWords(failure) : undefined}
      />
      {way === "code" && isCodeSent && (
        <>
          <Notice role="status" tone="gentle">
            {t("codeSent")}
          </Notice>
          <Field
            id="code"
            label={t("code")}
            inputMode="numeric"
            autoComplete="one-time-code"
            maxLength={6}
            autoFocus
            value={secret}
            onChange={(event) => setSecret(event.target.value.replace(/\D/g, ""))}
          />
        </>
      )}
      {way === "password" && (
        <Field
          id="password"
          label={t("password")}
          type="password"
          autoComplete="current-password"
          value={secret}
          onChange={(event) => setSecret(event.target.value)}
        />
      )}
      {failure !== null && failure !== "PHONE_INVALID" && (
        <Notice role="alert" tone="fault">
          {failureWords(failure)}
        </Notice>
      )}
      <Button
        type="submit"
        variant="calm"
        wide
        busy={isBusy && (asksForCode ? t("sending") : t("entering"))}
      >
        {asksForCode ? t("sendCode") : t("enter")}
      </Button>
      {way === "code" && isCodeSent && (
        <Button variant="link" onClick={askForCode}>
          {t("again")}
        </Button>
      )}
    </form>
  )
}
