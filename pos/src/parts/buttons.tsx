import type { ButtonHTMLAttributes, ReactNode } from "react"
import { classNames } from "./class-names"

export type Look = "quiet" | "plain" | "solid" | "dark" | "stop" | "dashed" | "bare"

const LOOKS: Record<Look, string> = {
  quiet: "border border-line bg-sunk text-ink",
  plain: "border border-line2 bg-panel text-ink",
  solid:
    "border border-tea bg-tea text-on-tea shadow-[inset_0_-3px_0_color-mix(in_oklab,var(--color-strip)_30%,transparent)]",
  dark: "border border-ink bg-ink text-panel",
  stop: "border border-stop bg-panel text-stop-ink",
  dashed: "border border-dashed border-line2 bg-sunk text-ink2",
  bare: "border border-transparent text-ink",
}

/** Classes of every pressable thing of the till: at least 48 px, pressed in the frame of the finger. */
export const buttonClass = (look: Look, extra?: string) =>
  classNames("press active:translate-y-0.5 active:brightness-90", LOOKS[look], extra)

export type PressProps = ButtonHTMLAttributes<HTMLButtonElement> & {
  look?: Look
  children: ReactNode
}

/** A button that says what it does. */
export function Press({ look = "plain", className, children, ...rest }: PressProps) {
  return (
    <button type="button" {...rest} className={buttonClass(look, className)}>
      {children}
    </button>
  )
}

/** The cap of a key, shown where a keyboard is at hand. */
export function KeyCap({ children, onSolid }: { children: ReactNode; onSolid?: boolean }) {
  return (
    <span
      aria-hidden={true}
      className={classNames(
        "key-hint rounded-tick border border-b-2 px-1.5 text-key font-bold",
        onSolid ? "border-on-tea/60 bg-transparent text-on-tea" : "border-line2 bg-sunk text-ink",
      )}
    >
      {children}
    </span>
  )
}
