"use client"

import type { VendorProduct } from "@ocop/contracts"
import { Button, Field } from "@ocop/ui"
import { useLocale, useTranslations } from "next-intl"
import { type FormEvent, useState } from "react"
import { formatMoney } from "@/lib/text/format"
import { ProposalOutcome } from "./proposal-outcome"
import { useProposal } from "./use-proposal"

type Props = { productId: string; sku: VendorProduct["skus"][number] }

/** A new price of one pack. */
export function ProposePrice({ productId, sku }: Props) {
  const t = useTranslations("producer.propose")
  const locale = useLocale()
  const [text, setText] = useState("")
  const { state, setState, propose } = useProposal()

  async function submit(event: FormEvent) {
    event.preventDefault()
    const price = Number(text)
    if (price < 500) return setState({ status: "failed", code: "INVALID_REQUEST" })
    if (await propose({ kind: "price", productId, skuId: sku.skuId, price })) setText("")
  }

  return (
    <form noValidate onSubmit={submit} className="flex flex-col gap-4">
      <Field
        id={`price-${sku.skuId}`}
        label={`${sku.title}: ${t("priceLabel", { unit: sku.unit })}`}
        hint={t("priceNow", { price: formatMoney(sku.price, locale) })}
        inputMode="numeric"
        autoComplete="off"
        value={text}
        onChange={(event) => setText(event.target.value.replace(/\D/g, "").slice(0, 9))}
      />
      <ProposalOutcome state={state} />
      <Button
        type="submit"
        variant="outline"
        disabled={text === ""}
        busy={state.status === "sending" && t("sending")}
      >
        {t("sendPrice")}
      </Button>
    </form>
  )
}
