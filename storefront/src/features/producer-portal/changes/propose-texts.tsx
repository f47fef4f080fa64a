"use client"

import type { ListingTexts } from "@ocop/contracts"
import { Button, Field } from "@ocop/ui"
import { useTranslations } from "next-intl"
import { type FormEvent, useState } from "react"
import { ProposalOutcome } from "./proposal-outcome"
import { useProposal } from "./use-proposal"

const FIELDS = [
  { name: "description", rows: 4, most: 4000 },
  { name: "story", rows: 6, most: 4000 },
  { name: "ingredients", rows: 2, most: 600 },
  { name: "storage", rows: 2, most: 600 },
] as const satisfies { name: keyof ListingTexts; rows: number; most: number }[]

/** The texts of a product page; only what was changed is sent. */
export function ProposeTexts({ productId, texts }: { productId: string; texts: ListingTexts }) {
  const t = useTranslations("producer.propose")
  const [draft, setDraft] = useState(texts)
  const { state, propose } = useProposal()
  const changed = FIELDS.filter(({ name }) => draft[name].trim() !== texts[name])

  async function submit(event: FormEvent) {
    event.preventDefault()
    await propose({
      kind: "text",
      productId,
      texts: Object.fromEntries(changed.map(({ name }) => [name, draft[name].trim()])),
    })
  }

  return (
    <form noValidate onSubmit={submit} className="flex flex-col gap-5">
      {FIELDS.map(({ name, rows, most }) => (
        <Field key={name} id={`text-${name}`} label={t(name)}>
          <textarea
            id={`text-${name}`}
            rows={rows}
            maxLength={most}
            className="o-input h-auto py-3"
            value={draft[name]}
            onChange={(event) => setDraft({ ...draft, [name]: event.target.value })}
          />
        </Field>
      ))}
      <ProposalOutcome state={state} />
      <Button
        type="submit"
        variant="outline"
        disabled={changed.length === 0}
        busy={state.status === "sending" && t("sending")}
      >
        {t("sendTexts")}
      </Button>
    </form>
  )
}
