"use client"

import { useTranslations } from "next-intl"
import { useEffect, useState } from "react"
import { clockWords, holdLeft } from "./hold-time"

/** Minutes at which screen readers are told. */
const TOLD_MINUTES = [5, 1]

/** How long the goods are held: the one true countdown of this shop. */
export function HoldTimer({ placedAt, payBefore }: { placedAt: string; payBefore: string }) {
  const t = useTranslations("order")
  const [now, setNow] = useState(() => Date.now())
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 1000)
    return () => clearInterval(timer)
  }, [])
  const { seconds, share } = holdLeft(placedAt, payBefore, now)
  const minutes = Math.ceil(seconds / 60)
  const told = TOLD_MINUTES.includes(minutes) && seconds > 0
  return (
    <div className="bg-honey-wash">
      <div className="page-width flex min-h-18 max-w-[36rem] items-center justify-between gap-4">
        <p className="font-[650]">{t(seconds > 0 ? "held" : "heldOver")}</p>
        <p className="font-head text-[1.75rem] font-[800] tabular-nums" role="timer">
          {clockWords(seconds)}
        </p>
      </div>
      <div className="h-1.5 bg-sunk" aria-hidden>
        <div className="h-full bg-honey-ink" style={{ width: `${(share * 100).toFixed(1)}%` }} />
      </div>
      <p role="status" className="o-hidden">
        {told ? t("heldMinutes", { minutes }) : ""}
      </p>
    </div>
  )
}
