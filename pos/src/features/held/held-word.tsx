import { Hourglass, Info, TriangleAlert } from "lucide-react"
import { useTranslations } from "use-intl"
import { useFormat } from "../../parts/format"
import { Tag } from "../../parts/tag"
import type { FoundHeld } from "./find-held"

export type Bar = "moneyInBar" | "noSession" | "notEmpty" | "needsNetwork" | "silentBar"

/** What came of the last press; null: nothing yet. */
export type Outcome = "asking-server" | "changed" | { left: readonly string[] } | null

/** The one sentence over the button: what came of it, else what bars it, else what it does. */
export function HeldWord({
  found: { basket, registerCode, silentMs },
  bar,
  outcome,
}: {
  found: FoundHeld
  bar: Bar | null
  outcome: Outcome
}) {
  const t = useTranslations("held")
  const format = useFormat()
  if (outcome && typeof outcome === "object") {
    const word = outcome.left.length < basket.lines.length ? "left" : "leftAll"
    return (
      <Tag tone="careful" icon={<TriangleAlert />} block={true}>
        {t(word, { names: outcome.left.join(", ") })}
      </Tag>
    )
  }
  if (outcome === "asking-server") {
    return (
      <Tag tone="info" icon={<Hourglass />} block={true}>
        {t("askingServer")}
      </Tag>
    )
  }
  if (bar) {
    const age = format.age(silentMs ?? 0)
    return (
      <Tag
        tone={bar === "silentBar" ? "careful" : "info"}
        icon={basket.isMoneyIn ? <Hourglass /> : <Info />}
        block={true}
      >
        {t(bar, { age, code: registerCode })}
      </Tag>
    )
  }
  const [tone, icon] =
    outcome === "changed"
      ? (["careful", <TriangleAlert />] as const)
      : (["info", <Info />] as const)
  return (
    <Tag tone={tone} icon={icon} block={true}>
      {t(outcome ?? "copyNote", { code: registerCode })}
    </Tag>
  )
}
