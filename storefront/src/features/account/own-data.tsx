"use client"

import { Button, buttonClass, Field, Notice } from "@ocop/ui"
import { useLocale, useTranslations } from "next-intl"
import { type FormEvent, useState } from "react"
import { markSigned } from "@/lib/client/signed-mark"
import { hrefTo } from "@/lib/i18n/routes"
import { callAccount } from "./call-account"
import { useRefusal } from "./use-refusal"

/** The person's rights: a copy of everything, and to be erased, which a fresh code confirms. */
export function OwnData({ phone }: { phone: string }) {
  const t = useTranslations("account.data")
  const words = useRefusal()
  const locale = useLocale()
  const [step, setStep] = useState<"idle" | "confirm" | "sending" | "done">("idle")
  const [code, setCode] = useState("")
  const [failure, setFailure] = useState<string | null>(null)

  async function askForCode() {
    setFailure(null)
    const asked = await callAccount("/code", { phone })
    if (asked.ok) setStep("confirm")
    else setFailure(asked.code)
  }

  async function erase(event: FormEvent) {
    event.preventDefault()
    setStep("sending")
    setFailure(null)
    const erased = await callAccount("/erasure", { code })
    if (erased.ok) {
      markSigned(false)
      setStep("done")
      return
    }
    setFailure(erased.code === "INVALID_REQUEST" ? "CODE_INVALID" : erased.code)
    setStep("confirm")
  }

  if (step === "done") {
    return (
      <Notice
        role="status"
        tone="gentle"
        title={t("erased")}
        action={
          <a href={hrefTo(locale, "home")} className={buttonClass({ size: "small" })}>
            {t("home")}
          </a>
        }
      >
        {t("erasedText")}
      </Notice>
    )
  }
  return (
    <div className="flex max-w-[34rem] flex-col items-start gap-5">
      <p className="text-ink2">{t("exportText")}</p>
      <a href="/api/account/export" download className={buttonClass({ variant: "outline" })}>
        {t("export")}
      </a>
      <p className="text-ink2">{t("eraseText")}</p>
      {step === "idle" ? (
        <Button variant="outline" onClick={askForCode}>
          {t("erase")}
        </Button>
      ) : (
        <form noValidate onSubmit={erase} className="flex w-full flex-col gap-5">
          <Field
            id="erase-code"
            label={t("code")}
            hint={t("codeHint")}
            inputMode="numeric"
            autoComplete="one-time-code"
            maxLength={6}
            autoFocus
            value={code}
            onChange={(event) => setCode(event.target.value.replace(/\D/g, ""))}
          />
          <div className="flex flex-wrap gap-3">
            <Button
              type="submit"
              variant="calm"
              disabled={code.length !== 6}
              busy={step === "sending" && t("erasing")}
            >
              {t("eraseNow")}
            </Button>
            <Button variant="outline" onClick={() => setStep("idle")}>
              {t("keep")}
            </Button>
          </div>
        </form>
      )}
      {failure !== null && (
        <Notice role="alert" tone="fault">
          {words(failure)}
        </Notice>
      )}
    </div>
  )
}
