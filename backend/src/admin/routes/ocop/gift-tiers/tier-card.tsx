import { Badge, Button, Text, usePrompt } from "@medusajs/ui"
import type { GiftTierRow } from "@ocop/contracts"
import { useTranslation } from "react-i18next"
import { adminPost } from "../../../lib/admin-post"
import { CardHead } from "../../../lib/card-head"
import { showDate } from "../../../lib/show-date"
import { showMoney } from "../../../lib/show-money"
import { showNumber } from "../../../lib/show-number"
import { refusalKey, useAct } from "../../../lib/use-act"
import { SAID } from "./said"

const COLOUR = { running: "green", upcoming: "blue", over: "grey" } as const

/** Asks once more, then takes it back. */
function useEnding({ code, name }: GiftTierRow) {
  const { t } = useTranslation()
  const prompt = usePrompt()
  const { mutate, isPending } = useAct({
    cached: "giftTiers",
    send: () => adminPost(`gift-tiers/${code}/end`, {}),
    done: () => t("ocop.giftTiers.done"),
    refused: (refusal) => t(`ocop.giftTiers.refused.${refusalKey(refusal, SAID)}`),
  })
  const ask = async () => {
    const isSure = await prompt({
      title: t("ocop.giftTiers.endTitle", { name }),
      description: t("ocop.giftTiers.endText"),
      confirmText: t("ocop.giftTiers.end"),
      cancelText: t("ocop.giftTiers.cancel"),
    })
    if (isSure) mutate()
  }
  return { ask, isPending }
}

/** One ready-made basket: what lies in it, what it costs and is called today, and until when. */
export function TierCard({ tier }: { tier: GiftTierRow }) {
  const { t, i18n } = useTranslation()
  const ending = useEnding(tier)
  const words = (key: string, values = {}) => t(`ocop.giftTiers.${key}`, values)
  const day = (date: string) => showDate(date, i18n.language)
  const { offered, lines } = tier
  const facts = offered && [
    showMoney(offered.price, i18n.language),
    offered.stars === null ? words("noStars") : words("stars", { count: offered.stars }),
    offered.expiresOn && words("firstEnds", { day: day(offered.expiresOn) }),
    words("available", { count: offered.available }),
  ]
  return (
    <li className="flex flex-col gap-y-2 px-6 py-5">
      <CardHead color={COLOUR[tier.state]} state={words(`state.${tier.state}`)}>
        <div className="flex flex-wrap items-center gap-2">
          <Text weight="plus">{tier.name}</Text>
          {tier.isDemo && <Badge size="2xsmall">DEMO</Badge>}
          {tier.isEnded && <Badge size="2xsmall">{words("ended")}</Badge>}
        </div>
        <Text size="small" className="text-ui-fg-subtle" lang="en">
          {tier.nameEn}
        </Text>
      </CardHead>
      <Text size="small" className="tabular-nums">
        {facts
          ? facts.filter(Boolean).join(" · ")
          : tier.state === "running" && words("notOffered")}
      </Text>
      <ul className="txt-small text-ui-fg-subtle tabular-nums">
        {lines.map(({ title, netContent, qtyMilli }) => (
          <li key={title + netContent}>
            {showNumber(qtyMilli / 1000, i18n.language)} × {title}
            {netContent && `, ${netContent}`}
          </li>
        ))}
      </ul>
      <div className="flex flex-wrap items-center justify-between gap-3">
        <Text size="small" className="text-ui-fg-subtle tabular-nums">
          {tier.packingName}
          {" · "}
          {tier.lastDay
            ? words("days", { from: day(tier.validFrom), until: day(tier.lastDay) })
            : words("from", { from: day(tier.validFrom) })}
        </Text>
        {tier.state !== "over" && (
          <Button
            size="small"
            variant="secondary"
            isLoading={ending.isPending}
            aria-label={`${words("end")}: ${tier.name}`}
            onClick={ending.ask}
          >
            {words("end")}
          </Button>
        )}
      </div>
    </li>
  )
}
