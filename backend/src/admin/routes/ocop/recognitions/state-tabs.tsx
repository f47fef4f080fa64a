import { clx, Text } from "@medusajs/ui"
import type { RecognitionListState, RecognitionPage } from "@ocop/contracts"
import { useTranslation } from "react-i18next"

export const SHOWN_STATES = ["in_force", "expiring", "lapsed", "revoked"] as const

type Props = {
  counts: RecognitionPage["counts"] | undefined
  state: RecognitionListState
  onChange: (state: RecognitionListState) => void
}

/** The states as big numbers; the chosen one filters the list. */
export function StateTabs({ counts, state, onChange }: Props) {
  const { t } = useTranslation()
  return (
    <fieldset className="grid grid-cols-2 gap-px overflow-hidden border-b bg-ui-border-base md:grid-cols-4">
      <legend className="sr-only">{t("ocop.recognitions.column.state")}</legend>
      {SHOWN_STATES.map((one) => (
        <button
          key={one}
          type="button"
          aria-pressed={one === state}
          onClick={() => onChange(one)}
          className={clx(
            "flex flex-col gap-y-1 bg-ui-bg-base px-6 py-4 text-left outline-none transition-colors",
            "hover:bg-ui-bg-base-hover focus-visible:shadow-borders-focus",
            one === state && "bg-ui-bg-subtle shadow-[inset_0_-2px_0_var(--fg-interactive)]",
          )}
        >
          <Text size="small" className="text-ui-fg-subtle">
            {t(`ocop.recognitions.state.${one}`)}
          </Text>
          <span className="txt-compact-xlarge-plus tabular-nums">{counts?.[one] ?? "–"}</span>
          <Text size="xsmall" className="min-h-[1.25rem] text-ui-fg-muted">
            {one === "expiring" ? t("ocop.recognitions.expiringHint") : ""}
          </Text>
        </button>
      ))}
    </fieldset>
  )
}
