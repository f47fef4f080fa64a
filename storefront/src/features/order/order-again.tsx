"use client"

import type { WebOrderView } from "@ocop/contracts"
import { Button, buttonClass, Notice } from "@ocop/ui"
import { useRouter } from "next/navigation"
import { useLocale, useTranslations } from "next-intl"
import { useState } from "react"
import { hrefTo } from "@/lib/i18n/routes"
import { type BasketLine, readBasket } from "../basket/basket-lines"
import { basketActions } from "../basket/basket-store"
import { goodsName } from "../catalogue/goods-name"
import { type GiftGroup, readGifts } from "../gifts/gift-groups"
import { giftActions } from "../gifts/gift-store"
import { SiteLink } from "../shell/site-link"
import { wantedAgain } from "./wanted-again"

type Order = Pick<WebOrderView, "lines" | "gifts">
type State =
  | { kind: "idle" | "asking" | "away" }
  | { kind: "partly"; missing: WebOrderView["lines"] }
type Again = { lines: readonly BasketLine[]; gifts: readonly GiftGroup[] }

/** The order at today's prices; a basket that lacks something or its packing is goods only. */
async function askAgain(order: Order): Promise<Again | null> {
  const answer = await fetch("/api/again", {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(wantedAgain(order)),
  }).catch(() => null)
  if (!answer?.ok) return null
  const body = (await answer.json().catch(() => null)) as {
    lines?: unknown
    gifts?: { packing: unknown; lines: unknown[] }[]
  } | null
  const asked = body?.gifts ?? []
  const isWhole = asked.map(
    ({ packing, lines }, n) => packing !== null && lines.length === order.gifts[n]?.lines.length,
  )
  const whole = asked.filter((_, n) => isWhole[n])
  const loose = asked.filter((_, n) => !isWhole[n]).flatMap(({ lines }) => lines)
  return {
    lines: [...readBasket(body?.lines), ...readBasket(loose)],
    gifts: readGifts(whole.map((gift) => ({ ...gift, giftId: "", name: null, nameEn: null }))),
  }
}

/** Puts baskets into the shopper's, and the goods of those that one order does not hold. */
function putBack({ lines, gifts }: Again): void {
  for (const line of lines) basketActions.add(line)
  for (const { name, nameEn, packing, lines: packed } of gifts) {
    if (giftActions.add({ name, nameEn, packing, lines: packed })) continue
    for (const line of packed) basketActions.add(line)
  }
}

/** Puts the goods of an order into the basket once more, at today's prices, and names what is gone. */
export function OrderAgain({ order }: { order: Order }) {
  const t = useTranslations("order.again")
  const locale = useLocale()
  const router = useRouter()
  const [state, setState] = useState<State>({ kind: "idle" })

  async function again() {
    setState({ kind: "asking" })
    const now = await askAgain(order)
    if (now === null) return setState({ kind: "away" })
    putBack(now)
    const back = new Set(
      [...now.lines, ...now.gifts.flatMap(({ lines }) => lines)].map(({ skuId }) => skuId),
    )
    const missing = order.lines.filter(({ skuId }) => !back.has(skuId))
    if (missing.length > 0) return setState({ kind: "partly", missing })
    router.push(hrefTo(locale, "basket"))
  }

  if (state.kind === "partly") {
    return (
      <Notice
        tone="gentle"
        role="alert"
        title={t("partly")}
        action={
          <SiteLink to="basket" className={buttonClass({ size: "small" })}>
            {t("basket")}
          </SiteLink>
        }
      >
        {t("missing", {
          names: state.missing.map((line) => goodsName(line, locale).text).join(", "),
        })}
      </Notice>
    )
  }
  return (
    <>
      <Button variant="outline" onClick={again} busy={state.kind === "asking" && t("sending")}>
        {t("ask")}
      </Button>
      {state.kind === "away" && (
        <Notice tone="fault" role="alert" title={t("away")}>
          {t("awayText")}
        </Notice>
      )}
    </>
  )
}
