"use client"

import { useEffect, useState } from "react"
import { formatTime } from "@/lib/text/format"
import { isWithin, type OpeningHours } from "./opening-hours"

type Props = { hours: OpeningHours; words: { open: string; closed: string } }

/** Whether the counter is open at this minute; nothing until the reader's clock is known. */
export function OpenNow({ hours, words }: Props) {
  const [time, setTime] = useState<string | null>(null)
  useEffect(() => setTime(formatTime(Date.now())), [])
  if (time === null) return null
  const isOpen = isWithin(hours, time)
  return <b className={isOpen ? "text-tea" : "text-ink2"}>{isOpen ? words.open : words.closed}</b>
}
