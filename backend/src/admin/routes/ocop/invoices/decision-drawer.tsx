import { Button, Drawer, Hint, Input, Label, Text, Textarea, toast } from "@medusajs/ui"
import type { InvoiceRequestView } from "@ocop/contracts"
import { useMutation, useQueryClient } from "@tanstack/react-query"
import { type FormEvent, useState } from "react"
import { useTranslation } from "react-i18next"
import { adminPost } from "../../../lib/admin-post"

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
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (isReady) mutate()
  }
  return (
    <Drawer open onOpenChange={(isOpen) => !isOpen && onClose()}>
      <Drawer.Content>
        <form onSubmit={submit} className="flex h-full flex-col">
          <Drawer.Header>
            <Drawer.Title>{t(`ocop.invoices.${decision}Title`)}</Drawer.Title>
            <Drawer.Description>
              {request.company} · {request.taxId}
            </Drawer.Description>
          </Drawer.Header>
          <Drawer.Body className="flex flex-1 flex-col gap-y-4 overflow-y-auto">
            <Text size="small" className="text-ui-fg-subtle">
              {t(`ocop.invoices.${decision}Text`)}
            </Text>
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
              <div className="flex flex-col gap-y-2">
                <Label htmlFor="invoice-note" size="small" weight="plus">
                  {t("ocop.invoices.note")}
                </Label>
                <Textarea
                  id="invoice-note"
                  rows={4}
                  maxLength={500}
                  value={note}
                  onChange={(event) => setNote(event.target.value)}
                />
              </div>
            )}
          </Drawer.Body>
          <Drawer.Footer>
            <Button type="button" size="small" variant="secondary" onClick={onClose}>
              {t("ocop.invoices.cancel")}
            </Button>
            <Button type="submit" size="small" disabled={!isReady} isLoading={isPending}>
              {t(`ocop.invoices.${decision}`)}
            </Button>
          </Drawer.Footer>
        </form>
      </Drawer.Content>
    </Drawer>
  )
}
