import { RECEIPT_TERMS, WASTE_REASONS } from "@ocop/contracts"
import { EyeOff } from "lucide-react"
import { type ReactNode, useId } from "react"
import { useTranslations } from "use-intl"
import { useTill } from "../../app/till-context"
import { Choices } from "../../parts/choices"
import { Tag } from "../../parts/tag"
import { useStore } from "../../parts/use-store"
import type { FilledTask, GoodsForm } from "./goods-form"

const INPUT =
  "h-14 w-full rounded-control border-2 border-line2 bg-panel px-4 placeholder:text-ink2"

function Field({ label, children }: { label: string; children: (id: string) => ReactNode }) {
  const id = useId()
  return (
    <div className="grid gap-2">
      <label htmlFor={id} className="font-bold">
        {label}
      </label>
      {children(id)}
    </div>
  )
}

/** What a task asks beside its goods. */
export function GoodsQuestions({
  task,
  form,
  onChange,
}: {
  task: FilledTask
  form: GoodsForm
  onChange: (part: Partial<GoodsForm>) => void
}) {
  const { data } = useTill()
  const t = useTranslations("goods")
  const replica = useStore(data.replica)
  const note = (
    <Field label={t("note")}>
      {(id) => (
        <input
          id={id}
          value={form.note}
          maxLength={120}
          placeholder={t("noteHint")}
          onChange={(event) => onChange({ note: event.target.value })}
          className={INPUT}
        />
      )}
    </Field>
  )
  switch (task) {
    case "receipt":
      return (
        <>
          <Choices
            question={t("termsQuestion")}
            answers={RECEIPT_TERMS}
            chosen={form.terms}
            wordOf={(key) => t(`terms.${key}`)}
            onChoose={(terms) => onChange({ terms })}
          />
          <Field label={t("noteNo")}>
            {(id) => (
              <input
                id={id}
                value={form.noteNo}
                maxLength={60}
                placeholder={t("noteNoHint")}
                aria-invalid={form.noteNo.trim() === ""}
                onChange={(event) => onChange({ noteNo: event.target.value })}
                className={INPUT}
              />
            )}
          </Field>
        </>
      )
    case "waste":
      return (
        <>
          <Choices
            question={t("why")}
            answers={WASTE_REASONS}
            chosen={form.reason}
            wordOf={(key) => t(`reasons.${key}`)}
            onChoose={(reason) => onChange({ reason })}
          />
          {note}
        </>
      )
    case "count":
      return (
        <Tag tone="info" icon={<EyeOff />} block={true}>
          {t("blind")}
        </Tag>
      )
    case "transfer-out":
      return (
        <>
          <Field label={t("toOutlet")}>
            {(id) => (
              <select
                id={id}
                value={form.toOutletCode}
                onChange={(event) => onChange({ toOutletCode: event.target.value })}
                className={INPUT}
              >
                <option value="">{t("chooseOutlet")}</option>
                {replica?.outlets
                  .filter(({ code }) => code !== replica.outlet.code)
                  .map(({ code, name }) => (
                    <option key={code} value={code}>
                      {`${code} · ${name}`}
                    </option>
                  ))}
              </select>
            )}
          </Field>
          {note}
        </>
      )
  }
}
