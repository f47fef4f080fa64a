import type { ReactNode } from "react"
import { classNames } from "../../parts/class-names"

type Tone = "peel" | "careful" | "stop" | "info" | "calm"

const TONES: Record<Tone, { wash: string; head: string; line: string }> = {
  peel: { wash: "bg-peel-wash", head: "text-peel-ink", line: "border-peel" },
  careful: { wash: "bg-amber-wash", head: "text-amber-ink", line: "border-amber-ink" },
  stop: { wash: "bg-stop-wash", head: "text-stop-ink", line: "border-stop" },
  info: { wash: "bg-info-wash", head: "text-info-ink", line: "border-info-ink" },
  calm: { wash: "bg-panel", head: "text-ink2", line: "border-line" },
}

type SpeechProps = {
  tone: Tone
  icon: ReactNode
  head: string
  aside?: ReactNode
  title: ReactNode
  text?: ReactNode
  actions?: ReactNode
}

/** The band's one form: what happened, to which goods, and what can be done. Its height never changes. */
export function Speech({ tone, icon, head, aside, title, text, actions }: SpeechProps) {
  const look = TONES[tone]
  return (
    <section
      className={classNames(
        "band flex shrink-0 flex-col border-b-2 px-3.5 pt-2 pb-1.5",
        look.wash,
        look.line,
      )}
    >
      <p
        className={classNames(
          "flex items-center gap-2 font-semibold [&>svg]:size-5 [&>svg]:shrink-0",
          look.head,
        )}
      >
        {icon}
        <span className="truncate">{head}</span>
        {aside ? <span className="ml-auto shrink-0 text-small text-ink2">{aside}</span> : null}
      </p>
      <h2 className="mt-0.5 flex items-center gap-2.5 truncate font-head text-large leading-tight font-bold">
        {title}
      </h2>
      {text ? (
        <p className={classNames("leading-snug", actions ? "truncate" : "line-clamp-2")}>{text}</p>
      ) : null}
      {actions ? <div className="mt-auto flex gap-2">{actions}</div> : null}
    </section>
  )
}
