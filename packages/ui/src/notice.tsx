import type { ReactNode } from "react"
import { classNames } from "./class-names"

export type NoticeProps = {
  /** plain: empty, nothing found; gentle: honey; season: peel; fault: lac, for errors and recalls. */
  tone?: "plain" | "gentle" | "season" | "fault"
  title?: ReactNode
  children?: ReactNode
  /** One button. */
  action?: ReactNode
  /** "alert" for a fault that just happened, "status" for news. */
  role?: "alert" | "status"
  className?: string
}

/** A framed word to the reader: the fact, what is still safe, and one thing to do. */
export function Notice({ tone = "plain", title, children, action, role, className }: NoticeProps) {
  return (
    <div role={role} className={classNames("o-notice", `o-notice--${tone}`, className)}>
      {title && <p className="o-notice-title">{title}</p>}
      {children && <div className="o-notice-text">{children}</div>}
      {action && <div className="o-notice-action">{action}</div>}
    </div>
  )
}
