import { Badge, Button, Text, usePrompt } from "@medusajs/ui"
import type { ClearanceRow } from "@ocop/contracts"
import { useTranslation } from "react-i18next"
import { adminPost } from "../../../lib/admin-post"
import { CardHead } from "../../../lib/card-head"
import { showDate } from "../../../lib/show-date"
import { refusalKey, useAct } from "../../../lib/use-act"
import { SAID } from "./said"

const COLOUR = { running: "green", upcoming: "blue", over: "grey" } as const

/** Asks once more, then ends it. */
function useEnding({ id }: ClearanceRow) {
  const { t } = useTranslation()
  const prompt = usePrompt()
  const { mutate, isPending } = useAct({
    cached: "clearances",
    send: () => adminPost(`clearances/${id}/end`, {}),
    done: () => t("ocop.clearances.done"),
    refused: (refusal) => t(`ocop.clearances.refused.${refusalKey(refusal, SAID)}`),
  })
  const ask = async () => {
    const isSure = await prompt({
      title: t("ocop.clearances.endTitle"),
      description: t("ocop.clearances.endText"),
      confirmText: t("ocop.clearances.end"),
      cancelText: t("ocop.clearances.cancel"),
    })
    if (isSure) mutate()
  }
  return { ask, isPending }
}

/** One rule: how near, how much, of which goods, where and until when. */
export function ClearanceCard({ rule }: { rule: ClearanceRow }) {
  const { t, i18n } = useTranslation()
  const words = (key: string, values = {}) => t(`ocop.clearances.${key}`, values)
  const ending = useEnding(rule)
  const day = (date: string) => showDate(date, i18n.language)
  const { percent, by, atMost, sectors, outletCodes, validFrom, lastDay } = rule
  const goods = sectors?.map((sector) => t(`ocop.promotions.form.sectors.${sector}`)).join(", ")
  const said = `${words("off", { percent })} ${words(`near.${by}`, { count: atMost })}`
  return (
    <li className="flex flex-col gap-y-2 px-6 py-5">
      <CardHead color={COLOUR[rule.state]} state={words(`state.${rule.state}`)}>
        <div className="flex flex-wrap items-center gap-2">
          <Text weight="plus" className="tabular-nums">
            {said}
          </Text>
          {rule.isDemo && <Badge size="2xsmall">DEMO</Badge>}
          {rule.isEnded && <Badge size="2xsmall">{words("ended")}</Badge>}
        </div>
      </CardHead>
      <Text size="small">
        {goods ?? words("all")}
        {" · "}
        {outletCodes === null
          ? words("counters")
          : words("someCounters", { codes: outletCodes.join(", ") })}
      </Text>
      <div className="flex flex-wrap items-center justify-between gap-3">
        <Text size="small" className="text-ui-fg-subtle tabular-nums">
          {lastDay
            ? words("days", { from: day(validFrom), until: day(lastDay) })
            : words("from", { from: day(validFrom) })}
        </Text>
        {rule.state !== "over" && (
          <Button
            size="small"
            variant="secondary"
            isLoading={ending.isPending}
            aria-label={`${words("end")}: ${said}`}
            onClick={ending.ask}
          >
            {words("end")}
          </Button>
        )}
      </div>
    </li>
  )
}
