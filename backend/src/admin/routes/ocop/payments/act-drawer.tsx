import type { PaymentCase } from "@ocop/contracts"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import { adminPost } from "../../../lib/admin-post"
import { DrawerForm, NoteField } from "../../../lib/drawer-form"
import { TextRow } from "../../../lib/form-rows"
import { showMoney } from "../../../lib/show-money"
import { refusalKey, useAct } from "../../../lib/use-act"

export type Act = "assign" | "refund" | "close"

const LEAST_LETTERS = 3
const SAID = ["ORDER_NOT_PAYABLE", "CASE_CLOSED"]

/**
 * A transfer goes back by hand, and so does what a till took, for no gateway knows of it; a card or wallet
 * by the gateway that took the money.
 */
const textOf = (act: Act, { method, provider }: PaymentCase) => {
  if (act !== "refund" || method === "transfer") return `${act}Text`
  return provider === "counter" ? "refundCounterText" : "refundGatewayText"
}

type Props = { payment: PaymentCase; act: Act; onClose: () => void }

/** Asks what the decision needs to be understood later, and records it. */
export function ActDrawer({ payment, act, onClose }: Props) {
  const { t, i18n } = useTranslation()
  const [code, setCode] = useState("")
  const [note, setNote] = useState("")
  const amount = showMoney(payment.open, i18n.language)
  const body =
    act === "assign"
      ? { orderCode: code.trim(), note: note.trim() }
      : { [act === "refund" ? "note" : "reason"]: note.trim() }
  const isReady = act === "assign" ? code.trim().length > 3 : note.trim().length >= LEAST_LETTERS
  const { mutate, isPending } = useAct({
    cached: "payments",
    send: () => adminPost(`payments/${payment.id}/${act}`, body),
    done: () => t("ocop.payments.done"),
    refused: (refusal) => t(`ocop.payments.refused.${refusalKey(refusal, SAID)}`),
    onOver: onClose,
    overAfter: ["CASE_CLOSED"],
  })
  return (
    <DrawerForm
      title={t(`ocop.payments.${act}Title`, { amount })}
      subject={[amount, payment.content].filter(Boolean).join(" · ")}
      text={t(`ocop.payments.${textOf(act, payment)}`, { amount })}
      submitWord={t(`ocop.payments.${act}`)}
      cancelWord={t("ocop.payments.cancel")}
      isReady={isReady}
      isPending={isPending}
      onSubmit={mutate}
      onClose={onClose}
    >
      {act === "assign" && (
        <TextRow
          id="order-code"
          label={t("ocop.payments.code")}
          autoComplete="off"
          maxLength={32}
          value={code}
          onText={setCode}
        />
      )}
      <NoteField
        id="payment-note"
        label={t(act === "close" ? "ocop.payments.reason" : "ocop.payments.note")}
        value={note}
        onChange={setNote}
      />
    </DrawerForm>
  )
}
