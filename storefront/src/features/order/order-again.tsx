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
import { SiteLink } from "../shell/site-link"

type Lines = WebOrderView["lines"]
type State = { kind: "idle" | "asking" | "away" } | { kind: "partly"; missing: Lines }

/** One line a SKU: the order may have split it between outlets. */
function wantedOf(lines: Lines) {
  const wanted = new Map<string, { handle: string; skuId: string; qtyMilli: number }>()
  for (const { handle, skuId, qtyMilli } of lines) {
    const before = wanted.get(skuId)?.qtyMilli ?? 0
    if (handle) wanted.set(skuId, { handle, skuId, qtyMilli: before + qtyMilli })
  }
  return [...wanted.values()]
}

async function linesNow(lines: Lines): Promise<readonly BasketLine[] | null> {
  const wanted = wantedOf(lines)
  if (wanted.length === 0) return []
  const answer = await fetch("/api/again", {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ lines: wanted }),
  }).catch(() => null)
  if (!answer?.ok) return null
  const body = (await answer.json().catch(() => null)) as { lines?: unknown } | null
  return readBasket(body?.lines)
}

/** Puts the goods of an order into the basket once more, at today's prices, and names what is gone. */
export function OrderAgain({ lines }: { lines: Lines }) {
  const t = useTranslations("order.again")
  const locale = useLocale()
  const router = useRouter()
  const [state, setState] = useState<State>({ kind: "idle" })

  async function again() {
    setState({ kind: "asking" })
    const now = await linesNow(lines)
    if (now === null) return setState({ kind: "away" })
    for (const line of now) basketActions.add(line)
    const missing = lines.filter(({ skuId }) => now.every((line) => line.skuId !== skuId))
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
