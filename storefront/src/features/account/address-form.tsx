"use client"

import type { ShopperAccount } from "@ocop/contracts"
import { Button, Field, Notice } from "@ocop/ui"
import { useTranslations } from "next-intl"
import { type FormEvent, useState } from "react"
import { CommuneSearch } from "../place/commune-search"
import { callAccount } from "./call-account"
import { useRefusal } from "./use-refusal"

type Props = { phone: string; onSaved(account: ShopperAccount): void; onCancel(): void }

/** A new address: who, and a door in a commune of today. */
export function AddressForm({ phone, onSaved, onCancel }: Props) {
  const t = useTranslations("account.addresses")
  const words = useRefusal()
  const [form, setForm] = useState({ name: "", phone, communeCode: "", line: "" })
  const [isBusy, setBusy] = useState(false)
  const [failure, setFailure] = useState<string | null>(null)
  const set = (part: Partial<typeof form>) => setForm({ ...form, ...part })

  async function submit(event: FormEvent) {
    event.preventDefault()
    if (isBusy) return
    if (!form.name.trim() || !form.communeCode || form.line.trim().length < 3) {
      return setFailure("ADDRESS_INVALID")
    }
    setBusy(true)
    setFailure(null)
    const called = await callAccount<ShopperAccount>("/addresses", form)
    setBusy(false)
    if (called.ok) onSaved(called.answer)
    else setFailure(called.code)
  }

  return (
    <form noValidate onSubmit={submit} className="flex max-w-[34rem] flex-col gap-5">
      <Field
        id="address-name"
        label={t("name")}
        autoComplete="name"
        maxLength={120}
        value={form.name}
        onChange={(event) => set({ name: event.target.value })}
      />
      <Field
        id="address-phone"
        label={t("phone")}
        type="tel"
        autoComplete="tel"
        maxLength={20}
        value={form.phone}
        onChange={(event) => set({ phone: event.target.value })}
      />
      <CommuneSearch
        id="address-commune"
        label={t("commune")}
        hint={t("communeHint")}
        initial=""
        onChoose={({ code }) => set({ communeCode: code })}
      />
      <Field
        id="address-line"
        label={t("line")}
        autoComplete="street-address"
        maxLength={200}
        value={form.line}
        onChange={(event) => set({ line: event.target.value })}
      />
      {failure !== null && (
        <Notice role="alert" tone="fault">
          {words(failure)}
        </Notice>
      )}
      <div className="flex flex-wrap gap-3">
        <Button type="submit" variant="calm" busy={isBusy && t("saving")}>
          {t("save")}
        </Button>
        <Button variant="outline" onClick={onCancel}>
          {t("cancel")}
        </Button>
      </div>
    </form>
  )
}
