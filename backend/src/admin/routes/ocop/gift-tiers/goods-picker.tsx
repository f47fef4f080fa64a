import { XMarkMini } from "@medusajs/icons"
import { Button, IconButton, Input, Label, Text } from "@medusajs/ui"
import type { GiftGoods, GiftGoodsRow } from "@ocop/contracts"
import { keepPreviousData, useQuery } from "@tanstack/react-query"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import { adminGet } from "../../../lib/admin-get"
import { TextRow } from "../../../lib/form-rows"
import { showMoney } from "../../../lib/show-money"
import type { TierLine } from "./tier-form"

const MOST_LINES = 12
const LEAST_LETTERS = 2

type Props = { lines: readonly TierLine[]; onChange: (lines: readonly TierLine[]) => void }

/** What lies in the basket, and the search that puts more into it. */
export function GoodsPicker({ lines, onChange }: Props) {
  const { t } = useTranslation()
  const words = (key: string, values = {}) => t(`ocop.giftTiers.form.${key}`, values)
  const [q, setQ] = useState("")
  const isAsking = q.trim().length >= LEAST_LETTERS && lines.length < MOST_LINES
  const found = useQuery({
    queryKey: ["ocop", "giftGoods", q.trim()],
    queryFn: ({ signal }) => adminGet<GiftGoods>("gift-goods", { q: q.trim() }, signal),
    enabled: isAsking,
    placeholderData: keepPreviousData,
  })
  const chosen = new Set(lines.map(({ goods }) => goods.skuId))
  const offered = isAsking
    ? (found.data?.items.filter(({ skuId }) => !chosen.has(skuId)) ?? [])
    : []
  const add = (goods: GiftGoodsRow) => {
    onChange([...lines, { goods, qty: "1" }])
    setQ("")
  }
  return (
    <fieldset className="flex flex-col gap-y-3">
      <legend className="txt-compact-small-plus mb-2">{words("goods")}</legend>
      {lines.length === 0 && (
        <Text size="small" className="text-ui-fg-subtle">
          {words("noGoods")}
        </Text>
      )}
      <ul className="flex flex-col gap-y-2">
        {lines.map(({ goods, qty }) => (
          <li key={goods.skuId} className="grid grid-cols-[1fr_5rem_auto] items-center gap-x-3">
            <Label htmlFor={`tier-qty-${goods.skuId}`} size="small">
              <GoodsWords goods={goods} />
            </Label>
            <Input
              id={`tier-qty-${goods.skuId}`}
              size="small"
              inputMode="decimal"
              value={qty}
              onChange={({ target }) =>
                onChange(
                  lines.map((line) => (line.goods === goods ? { goods, qty: target.value } : line)),
                )
              }
            />
            <IconButton
              type="button"
              size="small"
              variant="transparent"
              aria-label={words("remove", { name: goods.title })}
              onClick={() => onChange(lines.filter((line) => line.goods !== goods))}
            >
              <XMarkMini />
            </IconButton>
          </li>
        ))}
      </ul>
      <TextRow
        id="tier-search"
        label={words("search")}
        value={q}
        autoComplete="off"
        disabled={lines.length >= MOST_LINES}
        hint={lines.length >= MOST_LINES ? words("full", { count: MOST_LINES }) : undefined}
        onText={setQ}
      />
      {offered.length > 0 && (
        <ul className="divide-y rounded-md border">
          {offered.map((goods) => (
            <li key={goods.skuId}>
              <Button
                type="button"
                variant="transparent"
                className="w-full justify-start text-left"
                onClick={() => add(goods)}
              >
                <GoodsWords goods={goods} />
              </Button>
            </li>
          ))}
        </ul>
      )}
      {isAsking && found.data?.items.length === 0 && (
        <Text size="small" role="status">
          {words("nothing")}
        </Text>
      )}
    </fieldset>
  )
}

function GoodsWords({ goods }: { goods: GiftGoodsRow }) {
  const { t, i18n } = useTranslation()
  const { title, netContent, unit, price, stars } = goods
  const facts = [
    netContent,
    `${showMoney(price, i18n.language)}/${unit}`,
    stars === null ? t("ocop.giftTiers.noStar") : t("ocop.giftTiers.star", { count: stars }),
  ]
  return (
    <span className="flex flex-col">
      <span>{title}</span>
      <span className="text-ui-fg-subtle text-xs tabular-nums">
        {facts.filter(Boolean).join(" · ")}
      </span>
    </span>
  )
}
