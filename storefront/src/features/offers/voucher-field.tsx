"use client"

import type { Quote } from "@ocop/contracts"
import { buttonClass, Field } from "@ocop/ui"
import { Check } from "lucide-react"
import { useLocale, useTranslations } from "next-intl"
import { type KeyboardEvent, useId, useState } from "react"
import { formatMoney } from "@/lib/text/format"
import { setVoucher, useVoucher } from "./voucher-store"

/** Where a voucher's code is given and taken back; says at once what it does, or why nothing. */
export function VoucherField({ quote }: { quote: Quote | null }) {
  const t = useTranslations("offers")
  const locale = useLocale()
  const id = useId()
  const code = useVoucher()
  const [text, setText] = useState("")
  const [isOpen, setOpen] = useState(false)
  const told = quote?.voucher ?? null
  const use = () => {
    if (text.trim() !== "") setVoucher(text)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== "Enter") return
    // Enter here gives the code; it must not send the order around it.
    event.preventDefault()
    use()
  }
  const drop = () => {
    setText(code)
    setVoucher("")
    setOpen(true)
  }
  if (code !== "") {
    const problem = told?.problem ?? null
    return (
      <div className="flex flex-col gap-1" role="status">
        <p className="flex min-h-11 items-center justify-between gap-4">
          <span className="flex items-center gap-2 font-[650]">
            {told && !problem && <Check aria-hidden size={19} className="text-tea" />}
            {t("code", { code: told?.code ?? code })}
          </span>
          <button type="button" onClick={drop} className="text-link min-h-11 px-1">
            {t("drop")}
          </button>
        </p>
        {problem && (
          <p className="text-small font-[650] text-lac">
            {t(`problems.${problem}`, { amount: formatMoney(told?.minSpend ?? 0, locale) })}
          </p>
        )}
      </div>
    )
  }
  if (!isOpen) {
    return (
      <button type="button" onClick={() => setOpen(true)} className="text-link min-h-11 self-start">
        {t("open")}
      </button>
    )
  }
  return (
    <div className="grid grid-cols-[1fr_auto] items-end gap-3">
      <Field
        id={`${id}-voucher`}
        label={t("label")}
        autoComplete="off"
        autoCapitalize="characters"
        spellCheck={false}
        maxLength={40}
        value={text}
        onChange={(event) => setText(event.target.value)}
        onKeyDown={onKeyDown}
      />
      <button type="button" onClick={use} className={buttonClass({ variant: "outline" })}>
        {t("use")}
      </button>
    </div>
  )
}
