import { Text } from "@medusajs/ui"
import type { AdminProducerList } from "@ocop/contracts"
import { useQuery } from "@tanstack/react-query"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import { adminGet } from "../../../lib/admin-get"
import { adminPost } from "../../../lib/admin-post"
import { DrawerForm } from "../../../lib/drawer-form"
import { CheckRow, ChoiceRow, TextRow } from "../../../lib/form-rows"
import { refusalKey, useAct } from "../../../lib/use-act"
import { EMPTY_PROMOTION, type PromotionForm, requestOf } from "./promotion-form"
import { SAID } from "./said"
import { SectorRows } from "./sector-rows"

/** Asks what is taken off, of what, when and where; the server says what the law thinks of it. */
export function CreateDrawer({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation()
  const words = (key: string) => t(`ocop.promotions.form.${key}`)
  const [form, setForm] = useState(EMPTY_PROMOTION)
  const producers = useQuery({
    queryKey: ["ocop", "producers"],
    queryFn: ({ signal }) => adminGet<AdminProducerList>("producers", {}, signal),
    enabled: form.goods === "byProducer",
  })
  const change = (part: Partial<PromotionForm>) => setForm((before) => ({ ...before, ...part }))
  const text = (field: TextField) => ({
    id: `promotion-${field}`,
    label: words(field),
    value: form[field],
    onText: (value: string) => change({ [field]: value }),
  })
  const { mutate, isPending } = useAct({
    cached: "promotions",
    send: () => adminPost("promotions", requestOf(form)),
    done: () => t("ocop.promotions.done"),
    refused: (refusal) => t(`ocop.promotions.refused.${refusalKey(refusal, SAID)}`),
    onOver: onClose,
  })
  return (
    <DrawerForm
      title={words("title")}
      text={words("text")}
      submitWord={words("submit")}
      cancelWord={t("ocop.promotions.cancel")}
      isReady
      isPending={isPending}
      onSubmit={mutate}
      onClose={onClose}
    >
      <TextRow {...text("name")} required maxLength={80} />
      <TextRow {...text("nameEn")} maxLength={80} />
      <div className="grid grid-cols-2 gap-4">
        <ChoiceRow
          label={words("kind")}
          value={form.kind}
          options={["percent", "amount"]}
          wordOf={(kind) => words(`kinds.${kind}`)}
          onChoose={(kind) => change({ kind })}
        />
        <TextRow
          {...text("value")}
          label={`${words("value")} (${words(form.kind === "percent" ? "percent" : "dong")})`}
          required
          inputMode="decimal"
        />
      </div>
      <ChoiceRow
        label={words("target")}
        value={form.target}
        options={["LINES", "ORDER"]}
        wordOf={(target) => words(`targets.${target}`)}
        onChoose={(target) => change({ target })}
      />
      <ChoiceRow
        label={words("goods")}
        value={form.goods}
        options={["everything", "bySector", "byProducer"]}
        wordOf={words}
        onChoose={(goods) => change({ goods })}
      />
      {form.goods === "bySector" && (
        <fieldset className="grid grid-cols-2 gap-2">
          <legend className="sr-only">{words("bySector")}</legend>
          <SectorRows
            idPrefix="promotion"
            chosen={form.sectors}
            onChoose={(sectors) => change({ sectors })}
          />
        </fieldset>
      )}
      {form.goods === "byProducer" && (
        <ChoiceRow
          label={words("producer")}
          value={form.producerId}
          options={producers.data?.items.map(({ id }) => id) ?? []}
          wordOf={(id) => producers.data?.items.find((one) => one.id === id)?.name ?? id}
          onChoose={(producerId) => change({ producerId })}
        />
      )}
      <div className="grid grid-cols-2 gap-4">
        <TextRow {...text("validFrom")} type="date" required />
        <TextRow {...text("lastDay")} type="date" required min={form.validFrom} />
      </div>
      <TextRow {...text("minSpend")} inputMode="numeric" />
      <CheckRow
        id="promotion-needs-code"
        label={words("voucher")}
        checked={form.needsCode}
        onCheck={(needsCode) => change({ needsCode })}
      />
      {form.needsCode ? (
        <>
          <TextRow {...text("code")} hint={words("codeHint")} maxLength={20} />
          <div className="grid grid-cols-2 gap-4">
            <TextRow {...text("maxUses")} required inputMode="numeric" />
            <TextRow {...text("maxPerPhone")} inputMode="numeric" />
          </div>
        </>
      ) : null}
      <fieldset className="flex flex-col gap-y-2">
        <legend className="txt-compact-small-plus mb-2">{words("where")}</legend>
        <CheckRow
          id="promotion-online"
          label={t("ocop.promotions.online")}
          checked={form.online}
          onCheck={(online) => change({ online })}
        />
        <CheckRow
          id="promotion-counters"
          label={t("ocop.promotions.counters")}
          checked={form.counters}
          onCheck={(counters) => change({ counters })}
        />
      </fieldset>
      <TextRow {...text("programme")} hint={words("programmeHint")} maxLength={160} />
      <Text size="xsmall" className="text-ui-fg-muted">
        {t("ocop.promotions.subtitle")}
      </Text>
    </DrawerForm>
  )
}

type TextField =
  | "name"
  | "nameEn"
  | "value"
  | "validFrom"
  | "lastDay"
  | "minSpend"
  | "code"
  | "maxUses"
  | "maxPerPhone"
  | "programme"
