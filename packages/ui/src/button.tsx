import type { ComponentPropsWithRef, ReactNode } from "react"
import { classNames } from "./class-names"

export type ButtonLook = {
  /** buy: one per screen; calm: any other main act; outline: second; link: underlined text. */
  variant?: "buy" | "calm" | "outline" | "quiet" | "link"
  /** 52, 44 or 56 px high. */
  size?: "normal" | "small" | "large"
  /** Take the whole width. */
  wide?: boolean
}

/** The classes of a button, for links that look like one (`<Link className={buttonClass(…)}>`). */
export function buttonClass({
  variant = "outline",
  size = "normal",
  wide,
}: ButtonLook = {}): string {
  return classNames(
    "o-button",
    `o-button--${variant}`,
    `o-button--${size}`,
    wide && "o-button--wide",
  )
}

export type ButtonProps = ComponentPropsWithRef<"button"> &
  ButtonLook & {
    /** Words while the act runs ("Đang giữ hàng…"): same width, no second press. */
    busy?: string | false
    icon?: ReactNode
  }

/** A button; its label is verb + object or verb + result. */
export function Button(props: ButtonProps) {
  const { variant, size, wide, busy, icon, className, children, disabled, type, ...rest } = props
  const label = (
    <>
      {icon}
      <span>{children}</span>
    </>
  )
  return (
    <button
      {...rest}
      type={type ?? "button"}
      disabled={disabled || Boolean(busy)}
      aria-busy={busy ? true : undefined}
      className={classNames(
        buttonClass({ variant, size, wide }),
        busy && "o-button--busy",
        className,
      )}
    >
      {busy ? (
        <>
          <span className="o-button-keep" aria-hidden={true}>
            {label}
          </span>
          <span className="o-button-busy">{busy}</span>
        </>
      ) : (
        label
      )}
    </button>
  )
}

export type IconButtonProps = ComponentPropsWithRef<"button"> & {
  /** Accessible name. */
  label: string
}

/** A square of 44 px around an icon. */
export function IconButton({ label, className, children, type, ...rest }: IconButtonProps) {
  return (
    <button
      {...rest}
      type={type ?? "button"}
      aria-label={label}
      className={classNames("o-icon-button", className)}
    >
      {children}
    </button>
  )
}
