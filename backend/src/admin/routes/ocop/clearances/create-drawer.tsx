import type { AdminOutletList } from "@ocop/contracts"
import { useQuery } from "@tanstack/react-query"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import { adminGet } from "../../../lib/admin-get"
import { adminPost } from "../../../lib/admin-post"
import { DrawerForm } from "../../../lib/drawer-form"
import { ChoiceRow, TextRow } from "../../../lib/form-rows"
import { refusalKey, useAct } from "../../../lib/use-act"
import { SectorRows } from "../promotions/sector-rows"
import { type ClearanceForm, EMPTY_CLEARANCE, isReady, requestOf } from "./clearance-form"
import { SAID } from "./said"

/** Asks how near the end, how much off, of which goods, where and when. */
export function CreateDrawer({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation()
  const words = (key: string) => t(`ocop.clearances.form.${key}`)
  const [form, setForm] = useState(EMPTY_CLEARANCE)
  const outlets = useQuery({
    queryKey: ["ocop", "outlets"],
    queryFn: ({ signal }) => adminGet<AdminOutletList>("outlets", {}, signal),
  })
  const change = (part: Partial<ClearanceForm>) => setForm((before) => ({ ...before, ...part }))
  const text = (field: "atMost" | "percent" | "validFrom" | "lastDay") => ({
    id: `clearance-${field}`,
    value: form[field],
    onText: (value: string) => change({ [field]: value }),
  })
  const { mutate, isPending } = useAct({
    cached: "clearances",
    send: () => adminPost("clearances", requestOf(form)),
    done: () => t("ocop.clearances.done"),
    refused: (refusal) => t(`ocop.clearances.refused.${refusalKey(refusal, SAID)}`),
    onOver: onClose,
  })
  const isShare = form.by === "share"
  return (
    <DrawerForm
      title={words("title")}
      text={words("text")}
      submitWord={words("submit")}
      cancelWord={t("ocop.clearances.cancel")}
      isReady={isReady(form)}
      isPending={isPending}
      onSubmit={mutate}
      onClose={onClose}
    >
      <ChoiceRow
        label={words("by")}
        value={form.by}
        options={["days", "share"]}
        wordOf={(by) => words(`bys.${by}`)}
        onChoose={(by) => change({ by })}
      />
      <div className="grid grid-cols-2 gap-4">
        <TextRow
          {...text("atMost")}
          label={words(isShare ? "atMostShare" : "atMostDays")}
          hint={isShare ? words("shareHint") : undefined}
          required
          inputMode="numeric"
          maxLength={3}
        />
        <TextRow
          {...text("percent")}
          label={words("percent")}
          required
          inputMode="numeric"
          maxLength={2}
        />
      </div>
      <fieldset className="grid grid-cols-2 gap-2">
        <legend className="txt-compact-small-plus mb-2">{words("sectors")}</legend>
        <SectorRows
          idPrefix="clearance"
          chosen={form.sectors}
          onChoose={(sectors) => change({ sectors })}
        />
      </fieldset>
      <ChoiceRow
        label={words("outlet")}
        value={form.outlet}
        options={["all", ...(outlets.data?.items.map(({ code }) => code) ?? [])]}
        wordOf={(code) => {
          const outlet = outlets.data?.items.find((one) => one.code === code)
          return outlet ? `${outlet.code} · ${outlet.name}` : t("ocop.clearances.counters")
        }}
        onChoose={(outlet) => change({ outlet })}
      />
      <div className="grid grid-cols-2 gap-4">
        <TextRow {...text("validFrom")} label={words("validFrom")} type="date" required />
        <TextRow {...text("lastDay")} label={words("lastDay")} type="date" min={form.validFrom} />
      </div>
    </DrawerForm>
  )
}
