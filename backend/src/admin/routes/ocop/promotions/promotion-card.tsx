import { Badge, Button, Text, usePrompt } from "@medusajs/ui"
import type { PromotionRow } from "@ocop/contracts"
import { useTranslation } from "react-i18next"
import { adminPost } from "../../../lib/admin-post"
import { CardHead } from "../../../lib/card-head"
import { showDate } from "../../../lib/show-date"
import { showMoney } from "../../../lib/show-money"
import { showNumber } from "../../../lib/show-number"
import { refusalKey, useAct } from "../../../lib/use-act"
import { SAID } from "./said"

const COLOUR = { running: "green", upcoming: "blue", over: "grey" } as const

/** What it takes off, and of which goods. */
function useWords(row: PromotionRow) {
  const { t, i18n } = useTranslation()
  const money = (dong: number) => showMoney(dong, i18n.language)
  const words = (key: string, values = {}) => t(`ocop.promotions.${key}`, values)
  const off =
    row.kind === "percent"
      ? `−${showNumber(row.value, i18n.language)}\u00a0%`
      : `−${money(row.value)}`
  const each = row.kind === "amount" && row.target === "LINES" ? ` ${words("each")}` : ""
  const sectors = row.sectors?.map((sector) => words(`form.sectors.${sector}`))
  const named = [
    ...(row.producers ?? []),
    ...(row.skuCount === null ? [] : [words("skus", { count: row.skuCount })]),
    ...(sectors ?? []),
  ]
  const places = [
    ...(row.online ? [words("online")] : []),
    ...(row.outletCodes === null ? [words("counters")] : []),
    ...(row.outletCodes?.length
      ? [words("someCounters", { codes: row.outletCodes.join(", ") })]
      : []),
  ]
  return {
    off: `${off}${each} ${words(`off.${row.target}`)}`,
    goods: [
      named.length === 0 ? words("all") : named.join(", "),
      ...(row.minSpend > 0 ? [words("from", { amount: money(row.minSpend) })] : []),
    ].join(" · "),
    days: words("days", {
      from: showDate(row.validFrom, i18n.language),
      until: showDate(row.lastDay, i18n.language),
    }),
    places: places.join(" · "),
    given:
      row.given.orders === 0
        ? words("none")
        : words("given", { orders: row.given.orders, amount: money(row.given.amount) }),
  }
}

/** Asks once more, then ends it. */
function useEnding({ id, name }: PromotionRow) {
  const { t } = useTranslation()
  const prompt = usePrompt()
  const { mutate, isPending } = useAct({
    cached: "promotions",
    send: () => adminPost(`promotions/${id}/end`, {}),
    done: () => t("ocop.promotions.done"),
    refused: (refusal) => t(`ocop.promotions.refused.${refusalKey(refusal, SAID)}`),
  })
  const ask = async () => {
    const isSure = await prompt({
      title: t("ocop.promotions.endTitle", { name }),
      description: t("ocop.promotions.endText"),
      confirmText: t("ocop.promotions.endConfirm"),
      cancelText: t("ocop.promotions.cancel"),
    })
    if (isSure) mutate()
  }
  return { ask, isPending }
}

/** One promotion: its reason, what it gives, where and until when, its code, what it has given. */
export function PromotionCard({ promotion: row }: { promotion: PromotionRow }) {
  const { t } = useTranslation()
  const words = useWords(row)
  const ending = useEnding(row)
  const { voucher } = row
  return (
    <li className="flex flex-col gap-y-2 px-6 py-5">
      <CardHead color={COLOUR[row.state]} state={t(`ocop.promotions.state.${row.state}`)}>
        <div className="flex flex-wrap items-center gap-2">
          <Text weight="plus">{row.name}</Text>
          {row.demo && <Badge size="2xsmall">{t("ocop.promotions.demo")}</Badge>}
          {row.endedAt && <Badge size="2xsmall">{t("ocop.promotions.ended")}</Badge>}
        </div>
      </CardHead>
      <Text size="small" className="tabular-nums">
        {words.off} · {words.goods}
      </Text>
      <Text size="small" className="text-ui-fg-subtle tabular-nums">
        {words.days} · {words.places}
        {row.programme && ` · ${row.programme}`}
      </Text>
      {voucher && (
        <Text size="small" className="tabular-nums">
          <Badge size="2xsmall" className="mr-2 font-mono">
            {voucher.code}
          </Badge>
          {t("ocop.promotions.codeUsed", { used: voucher.used, max: voucher.maxUses })}
          {voucher.maxPerPhone !== null &&
            ` · ${t("ocop.promotions.perPhone", { count: voucher.maxPerPhone })}`}
        </Text>
      )}
      <div className="flex flex-wrap items-center justify-between gap-3">
        <Text size="small" className="text-ui-fg-subtle tabular-nums">
          {words.given}
        </Text>
        {row.state !== "over" && (
          <Button
            size="small"
            variant="secondary"
            isLoading={ending.isPending}
            aria-label={`${t("ocop.promotions.end")}: ${row.name}`}
            onClick={ending.ask}
          >
            {t("ocop.promotions.end")}
          </Button>
        )}
      </div>
    </li>
  )
}
