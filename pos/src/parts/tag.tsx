import type { ReactNode } from "react"
import { classNames } from "./class-names"

export type Tone = "good" | "careful" | "stop" | "info" | "peel"

const TONES: Record<Tone, string> = {
  good: "bg-tea-wash text-tea",
  careful: "bg-amber-wash text-amber-ink",
  stop: "bg-stop-wash text-stop-ink",
  info: "bg-info-wash text-info-ink",
  peel: "bg-peel-wash text-peel-ink",
}

/** A short statement with its icon: a state is never told by colour alone. */
export function Tag({
  tone,
  icon,
  children,
  block,
  className,
}: {
  tone: Tone
  icon: ReactNode
  children: ReactNode
  block?: boolean
  className?: string
}) {
  return (
    <span
      className={classNames(
        "items-start gap-2 rounded-control font-semibold",
        block ? "flex px-3.5 py-3" : "inline-flex px-2.5 py-1",
        TONES[tone],
        className,
      )}
    >
      <span aria-hidden={true} className="mt-px shrink-0 [&>svg]:size-[1.15em]">
        {icon}
      </span>
      <span>{children}</span>
    </span>
  )
}
