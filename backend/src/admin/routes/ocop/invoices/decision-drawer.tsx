import type { InvoiceRequestView } from "@ocop/contracts"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import { adminPost } from "../../../lib/admin-post"
import { DrawerForm, NoteField } from "../../../lib/drawer-form"
import { TextRow } from "../../../lib/form-rows"
import { refusalKey, useAct } from "../../../lib/use-act"

export type Decision = "issue" | "decline"

const SAID = ["INVALID_REQUEST", "CASE_CLOSED", "INVOICE_NUMBER_TAKEN"]

type Props = { request: InvoiceRequestView; decision: Decision; onClose: () => void }

/** Asks for symbol and number of the invoice, or for the reason why there is none. */
export function DecisionDrawer({ request, decision, onClose }: Props) {
  const { t } = useTranslation()
  const [symbol, setSymbol] = useState("")
  const [number, setNumber] = useState("")
  const [note, setNote] = useState("")
  const isIssue = decision === "issue"
  const isReady = isIssue ? symbol.trim() !== "" && number.trim() !== "" : note.trim().length > 2
  const { mutate, isPending } = useAct({
    cached: "invoices",
    send: () =>
      adminPost(
        `invoice-requests/${request.orderCode}/${decision}`,
        isIssue ? { symbol, number } : { note },
      ),
    done: () => t("ocop.invoices.done"),
    refused: (refusal) => t(`ocop.invoices.refused.${refusalKey(refusal, SAID)}`),
    onOver: onClose,
    overAfter: ["CASE_CLOSED"],
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
          <TextRow
            id="invoice-symbol"
            label={t("ocop.invoices.symbol")}
            hint={t("ocop.invoices.symbolHint")}
            autoComplete="off"
            maxLength={7}
            value={symbol}
            onText={(text) => setSymbol(text.toUpperCase())}
          />
          <TextRow
            id="invoice-number"
            label={t("ocop.invoices.number")}
            autoComplete="off"
            inputMode="numeric"
            maxLength={8}
            value={number}
            onText={setNumber}
          />
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
