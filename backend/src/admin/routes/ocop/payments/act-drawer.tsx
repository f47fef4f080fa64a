import { Button, Drawer, Input, Label, Text, Textarea, toast } from "@medusajs/ui"
import type { PaymentCase } from "@ocop/contracts"
import { useMutation, useQueryClient } from "@tanstack/react-query"
import { type FormEvent, useState } from "react"
import { useTranslation } from "react-i18next"
import { adminPost } from "../../../lib/admin-post"
import { showMoney } from "../../../lib/show-money"

export type Act = "assign" | "refund" | "close"

const LEAST_LETTERS = 3
const SAID = ["ORDER_NOT_PAYABLE", "CASE_CLOSED"]

/** A transfer goes back by hand; a card or wallet by the gateway that took the money. */
const textOf = (act: Act, { method }: PaymentCase) =>
  act === "refund" && method !== "transfer" ? "refundGatewayText" : `${act}Text`

type Props = { payment: PaymentCase; act: Act; onClose: () => void }

/** Asks what the decision needs to be understood later, and records it. */
export function ActDrawer({ payment, act, onClose }: Props) {
  const { t, i18n } = useTranslation()
  const queries = useQueryClient()
  const [code, setCode] = useState("")
  const [note, setNote] = useState("")
  const amount = showMoney(payment.open, i18n.language)
  const body =
    act === "assign"
      ? { orderCode: code.trim(), note: note.trim() }
      : { [act === "refund" ? "note" : "reason"]: note.trim() }
  const isReady = act === "assign" ? code.trim().length > 3 : note.trim().length >= LEAST_LETTERS
  const { mutate, isPending } = useMutation({
    mutationFn: () => adminPost(`payments/${payment.id}/${act}`, body),
    onSuccess: async (posted) => {
      if (posted.ok) toast.success(t("ocop.payments.done"))
      else {
        const key = SAID.includes(posted.code) ? posted.code : "other"
        toast.error(t(`ocop.payments.refused.${key}`))
      }
      if (posted.ok || posted.code === "CASE_CLOSED") onClose()
      await queries.invalidateQueries({ queryKey: ["ocop", "payments"] })
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
            <Drawer.Title>{t(`ocop.payments.${act}Title`, { amount })}</Drawer.Title>
            <Drawer.Description>
              {[amount, payment.content].filter(Boolean).join(" · ")}
            </Drawer.Description>
          </Drawer.Header>
          <Drawer.Body className="flex flex-1 flex-col gap-y-4 overflow-y-auto">
            <Text size="small" className="text-ui-fg-subtle">
              {t(`ocop.payments.${textOf(act, payment)}`, { amount })}
            </Text>
            {act === "assign" && (
              <div className="flex flex-col gap-y-2">
                <Label htmlFor="order-code" size="small" weight="plus">
                  {t("ocop.payments.code")}
                </Label>
                <Input
                  id="order-code"
                  autoComplete="off"
                  maxLength={32}
                  value={code}
                  onChange={(event) => setCode(event.target.value)}
                />
              </div>
            )}
            <div className="flex flex-col gap-y-2">
              <Label htmlFor="payment-note" size="small" weight="plus">
                {t(act === "close" ? "ocop.payments.reason" : "ocop.payments.note")}
              </Label>
              <Textarea
                id="payment-note"
                rows={4}
                maxLength={500}
                value={note}
                onChange={(event) => setNote(event.target.value)}
              />
            </div>
          </Drawer.Body>
          <Drawer.Footer>
            <Button type="button" size="small" variant="secondary" onClick={onClose}>
              {t("ocop.payments.cancel")}
            </Button>
            <Button type="submit" size="small" disabled={!isReady} isLoading={isPending}>
              {t(`ocop.payments.${act}`)}
            </Button>
          </Drawer.Footer>
        </form>
      </Drawer.Content>
    </Drawer>
  )
}
