import { Text } from "@medusajs/ui"
import type { PaymentCase } from "@ocop/contracts"
import { useTranslation } from "react-i18next"
import { showMoney } from "../../../lib/show-money"

type Step = PaymentCase["steps"][number]

const WHO = new Map([
  ["matching", "byMatching"],
  ["shopper", "byShopper"],
])

/** Where the đồng of a payment went, one line each, in time. */
export function PaymentSteps({ steps }: { steps: Step[] }) {
  const { t, i18n } = useTranslation()
  if (steps.length === 0) return null
  const where = ({ purpose, amount, orderCode }: Step) =>
    amount < 0
      ? t("ocop.payments.back", { code: orderCode })
      : t(`ocop.payments.step.${purpose}`, { code: orderCode })
  const who = ({ by }: Step) => t(`ocop.payments.${WHO.get(by) ?? "byPerson"}`)
  return (
    <ol className="flex flex-col gap-y-1 border-l-2 border-ui-border-strong pl-3">
      {steps.map((step) => (
        <li key={`${step.at}${step.purpose}${step.amount}`}>
          <Text size="small" className="tabular-nums">
            {showMoney(Math.abs(step.amount), i18n.language)} {where(step)} ({who(step)})
            {step.note && `: ${step.note}`}
          </Text>
        </li>
      ))}
    </ol>
  )
}
