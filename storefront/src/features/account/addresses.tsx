"use client"

import type { ShopperAccount } from "@ocop/contracts"
import { Button, Notice } from "@ocop/ui"
import { useTranslations } from "next-intl"
import { useState } from "react"
import { Vi } from "../catalogue/vi"
import { AddressForm } from "./address-form"
import { callAccount } from "./call-account"
import { nationalPhone } from "./national-phone"
import { useRefusal } from "./use-refusal"

/** Doors that the checkout can fill in: kept, forgotten. */
export function Addresses({ account }: { account: ShopperAccount }) {
  const t = useTranslations("account.addresses")
  const words = useRefusal()
  const [addresses, setAddresses] = useState(account.addresses)
  const [isAdding, setAdding] = useState(false)
  const [failure, setFailure] = useState<string | null>(null)

  async function drop(id: string) {
    setFailure(null)
    const path = `/addresses?id=${encodeURIComponent(id)}`
    const called = await callAccount<ShopperAccount>(path, undefined, "DELETE")
    if (called.ok) setAddresses(called.answer.addresses)
    else setFailure(called.code)
  }

  return (
    <>
      {addresses.length === 0 && !isAdding && <p className="mb-5 text-ink2">{t("none")}</p>}
      {addresses.length > 0 && (
        <ul className="mb-5 border-t-[1.5px] border-ink">
          {addresses.map((address) => (
            <li
              key={address.id}
              className="flex flex-wrap items-center justify-between gap-x-5 border-b border-line py-3.5"
            >
              <div className="min-w-0">
                <p className="font-[650] wrap-anywhere">
                  {address.name} · <span className="whole">{nationalPhone(address.phone)}</span>
                </p>
                <p className="text-small text-ink2 wrap-anywhere">
                  <Vi>
                    {address.line}, {address.communeName}, {address.provinceName}
                  </Vi>
                </p>
              </div>
              <button
                type="button"
                aria-label={t("dropNamed", { line: address.line })}
                onClick={() => drop(address.id)}
                className="text-link min-h-11 text-small"
              >
                {t("drop")}
              </button>
            </li>
          ))}
        </ul>
      )}
      {failure !== null && (
        <Notice role="alert" tone="fault" className="mb-5">
          {words(failure)}
        </Notice>
      )}
      {isAdding ? (
        <AddressForm
          phone={nationalPhone(account.phone)}
          onCancel={() => setAdding(false)}
          onSaved={({ addresses: saved }) => {
            setAddresses(saved)
            setAdding(false)
          }}
        />
      ) : (
        <Button variant="outline" onClick={() => setAdding(true)}>
          {t("add")}
        </Button>
      )}
    </>
  )
}
