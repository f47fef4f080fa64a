import { classNames } from "./class-names"

const LEAF =
  "M0-7C-10-13-18.5-23-17-34C-15.5-42-7-45.5 0-49.500C7-45.5 15.5-42 17-34C18.5-23 10-13 0-7Z"

export type LogoProps = {
  size?: number
  /** Accessible name; leave out beside the written name. */
  label?: string
  className?: string
}

/** The shop's mark: its own leaf star on a tea tile, one leaf orange. Not the OCOP logo. */
export function Logo({ size = 40, label, className }: LogoProps) {
  return (
    <svg
      role={label ? "img" : "presentation"}
      aria-label={label}
      aria-hidden={label ? undefined : true}
      className={classNames("o-logo", className)}
      width={size}
      height={size}
      viewBox="-72 -72 144 144"
    >
      <rect className="o-logo-tile" x={-72} y={-72} width={144} height={144} rx={28} />
      {[0, 1, 2, 3, 4].map((leaf) => (
        <path
          key={leaf}
          d={LEAF}
          className={leaf === 1 ? "o-logo-peel" : "o-logo-leaf"}
          transform={`rotate(${leaf * 72})`}
        />
      ))}
      <circle className="o-logo-peel" r={4.5} />
    </svg>
  )
}
