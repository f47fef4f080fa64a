import { Hint, Input, Label, toast } from "@medusajs/ui"
import type { InvoiceRequestView } from "@ocop/contracts"
import { useMutation, useQueryClient } from "@tanstack/react-query"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import { adminPost } from "../../../lib/admin-post"
import { DrawerForm, NoteField } from "../../../lib/drawer-form"

export type Decision = "issue" | "decline"

const SAID = ["INVALID_REQUEST", "CASE_CLOSED", "INVOICE_NUMBER_TAKEN"]

type Props = { request: InvoiceRequestView; decision: Decision; onClose: () => void }

/** Asks for symbol and number of the invoice, or for the reason why there is none. */
export function DecisionDrawer({ request, decision, onClose }: Props) {
  const { t } = useTranslation()
  const queries = useQueryClient()
  const [symbol, setSymbol] = useState("")
  const [number, setNumber] = useState("")
  const [note, setNote] = useState("")
  const isIssue = decision === "issue"
  const isReady = isIssue ? symbol.trim() !== "" && number.trim() !== "" : note.trim().length > 2
  const { mutate, isPending } = useMutation({
    mutationFn: () =>
      adminPost(
        `invoice-requests/${request.orderCode}/${decision}`,
        isIssue ? { symbol, number } : { note },
      ),
    onSuccess: async (posted) => {
      if (posted.ok) toast.success(t("ocop.invoices.done"))
      else {
        const key = SAID.includes(posted.code) ? posted.code : "other"
        toast.error(t(`ocop.invoices.refused.${key}`))
      }
      if (posted.ok || posted.code === "CASE_CLOSED") onClose()
      await queries.invalidateQueries({ queryKey: ["ocop", "invoices"] })
    },
  })
  return (
    <DrawerForm
      title={t(`ocop.invoices.${decision}Title`)}
      subject={`${request.company} · ${request.taxId}`}
      text={t(`ocop.invoices.${decision}Text`)}
      submitWord={t(`ocop.invoices.${decision}`)}
      cancelWord={t("ocop.invoices.cancel")}
      isReady={isReady}
      isPending={isPending}
      onSubmit={mutate}
      onClose={onClose}
    >
      {isIssue ? (
        <>
          <div className="flex flex-col gap-y-2">
            <Label htmlFor="invoice-symbol" size="small" weight="plus">
              {t("ocop.invoices.symbol")}
            </Label>
            <Input
              id="invoice-symbol"
              autoComplete="off"
              maxLength={7}
              value={symbol}
              onChange={(event) => setSymbol(event.target.value.toUpperCase())}
            />
            <Hint>{t("ocop.invoices.symbolHint")}</Hint>
          </div>
          <div className="flex flex-col gap-y-2">
            <Label htmlFor="invoice-number" size="small" weight="plus">
              {t("ocop.invoices.number")}
            </Label>
            <Input
              id="invoice-number"
              autoComplete="off"
              inputMode="numeric"
              maxLength={8}
              value={number}
              onChange={(event) => setNumber(event.target.value)}
            />
          </div>
        </>
      ) : (
        <NoteField
          id="invoice-note"
          label={t("ocop.invoices.note")}
          value={note}
          onChange={setNote}
        />
      )}
    </DrawerForm>
  )
}
