import type { AdminOutletList } from "@ocop/contracts"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import { adminPost } from "../../../lib/admin-post"
import { DrawerForm } from "../../../lib/drawer-form"
import { ChoiceRow, TextRow } from "../../../lib/form-rows"
import { useAct } from "../../../lib/use-act"
import { type LimitForm, requestOf } from "./limit-form"

const ROLES = ["cashier", "manager"] as const

type Props = { from: LimitForm; outlets: AdminOutletList["items"]; onClose: () => void }

/** A limit from now on; what was allowed before stays allowed for what was done then. */
export function LimitDrawer({ from, outlets, onClose }: Props) {
  const { t } = useTranslation()
  const words = (key: string) => t(`ocop.roleLimits.${key}`)
  const [form, setForm] = useState(from)
  const request = requestOf(form)
  const { mutate, isPending } = useAct({
    cached: "role-limits",
    send: () => adminPost("role-limits", request),
    done: () => words("done"),
    refused: () => words("refused"),
    onOver: onClose,
  })
  const nameOf = (code: string) => {
    const outlet = outlets.find((one) => one.code === code)
    return outlet ? `${outlet.code} · ${outlet.name}` : words("everywhere")
  }
  return (
    <DrawerForm
      title={words("set")}
      subject={words("setSubject")}
      text={words("setText")}
      submitWord={words("save")}
      cancelWord={words("cancel")}
      isReady={request !== null}
      isPending={isPending}
      onSubmit={mutate}
      onClose={onClose}
    >
      <ChoiceRow
        label={words("role")}
        value={form.role}
        options={ROLES}
        wordOf={(role) => words(`roles.${role}`)}
        onChoose={(role) => setForm({ ...form, role })}
      />
      <ChoiceRow
        label={words("outlet")}
        value={form.outlet}
        options={["all", ...outlets.map(({ code }) => code)]}
        wordOf={nameOf}
        onChoose={(outlet) => setForm({ ...form, outlet })}
      />
      <TextRow
        id="limit-percent"
        label={words("discount")}
        hint={words("discountHint")}
        inputMode="decimal"
        value={form.percent}
        onText={(percent) => setForm({ ...form, percent })}
      />
      <TextRow
        id="limit-refund"
        label={words("refund")}
        hint={words(form.role === "manager" ? "refundHintManager" : "refundHint")}
        inputMode="numeric"
        value={form.refund}
        onText={(refund) => setForm({ ...form, refund })}
      />
      <TextRow
        id="limit-unseen"
        label={words("unseen")}
        hint={words("unseenHint")}
        inputMode="numeric"
        value={form.unseen}
        onText={(unseen) => setForm({ ...form, unseen })}
      />
    </DrawerForm>
  )
}
