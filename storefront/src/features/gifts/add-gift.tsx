"use client"

import { Button, buttonClass } from "@ocop/ui"
import { useTranslations } from "next-intl"
import { useState } from "react"
import { SiteLink } from "../shell/site-link"
import { type GiftGroup, MAX_GIFTS } from "./gift-groups"
import { giftActions } from "./gift-store"

type Props = {
  group: Omit<GiftGroup, "giftId" | "card">
  label: string
  variant: "buy" | "calm"
  disabled?: boolean
}

/** Puts a whole basket into the shopper's; its card and its receiver are asked for later. */
export function AddGift({ group, label, variant, disabled }: Props) {
  const t = useTranslations("gifts")
  const [state, setState] = useState<"idle" | "added" | "full">("idle")
  return (
    <div className="flex flex-wrap items-center gap-x-5 gap-y-2">
      <Button
        variant={variant}
        disabled={disabled}
        onClick={() => setState(giftActions.add(group) ? "added" : "full")}
      >
        {label}
      </Button>
      <p role="status" className="text-small">
        {state === "full" && t("full", { count: MAX_GIFTS })}
        {state === "added" && (
          <>
            {t("added")}{" "}
            <SiteLink to="basket" className={buttonClass({ variant: "link" })}>
              {t("toBasket")}
            </SiteLink>
          </>
        )}
      </p>
    </div>
  )
}
