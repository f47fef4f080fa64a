import { classNames } from "./class-names"

const LEAF = "M0-7C-6-9-16-18-16-31C-16-41-6-46 0-51C6-46 16-41 16-31C16-18 6-9 0-7Z"

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
      viewBox="-66 -66 132 132"
    >
      <rect className="o-logo-tile" x={-66} y={-66} width={132} height={132} rx={24} />
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
