import type { CashRoundingRequest } from "@ocop/contracts"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import { adminPost } from "../../../lib/admin-post"
import { DrawerForm } from "../../../lib/drawer-form"
import { ChoiceRow } from "../../../lib/form-rows"
import { useAct } from "../../../lib/use-act"

export type Rounding = CashRoundingRequest & { name: string }

const STEPS = ["none", "500", "1000"] as const
const STEP_OF = { none: null, 500: 500, 1000: 1000 } as const

/** How one outlet rounds cash from now on. */
export function RoundingDrawer({ from, onClose }: { from: Rounding; onClose: () => void }) {
  const { t } = useTranslation()
  const words = (key: string) => t(`ocop.cashRounding.${key}`)
  const { outletCode, name } = from
  const [step, setStep] = useState<(typeof STEPS)[number]>(`${from.step ?? "none"}`)
  const { mutate, isPending } = useAct({
    cached: "cash-roundings",
    send: () => adminPost("cash-roundings", { outletCode, step: STEP_OF[step] }),
    done: () => words("done"),
    refused: () => words("refused"),
    onOver: onClose,
  })
  return (
    <DrawerForm
      title={words("set")}
      subject={`${outletCode} · ${name}`}
      text={words("setText")}
      submitWord={words("save")}
      cancelWord={words("cancel")}
      isReady
      isPending={isPending}
      onSubmit={mutate}
      onClose={onClose}
    >
      <ChoiceRow
        label={words("step")}
        value={step}
        options={STEPS}
        wordOf={(one) => words(`steps.${one}`)}
        onChoose={setStep}
      />
    </DrawerForm>
  )
}
