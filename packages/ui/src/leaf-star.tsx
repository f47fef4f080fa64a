import { classNames } from "./class-names"

const LEAF = "M0-6C-6-8-17-17-17-30C-17-40-6-45 0-50C6-45 17-40 17-30C17-17 6-8 0-6Z"
const VEIN = "M-1.4-17L-1.1-36Q0-37.5 1.1-36L1.4-17Q0-15.5-1.4-17Z"
const HOLLOW = "M0-9C-5-11-15-19-15-30C-15-38.5-5.5-43 0-47.4C5.5-43 15-38.5 15-30C15-19 5-11 0-9Z"
const LEAVES = [0, 1, 2, 3, 4]

/** The path, which says all its points in full, turned around (0, 0); tenths of a unit. */
function turned(path: string, degrees: number): string {
  const [sin, cos] = [Math.sin((degrees * Math.PI) / 180), Math.cos((degrees * Math.PI) / 180)]
  const tenths = (value: number) => String(Math.round(value * 10) / 10 || 0)
  const spaced = path.replace(/([A-Z])/g, " $1 ").replace(/-/g, " -")
  const points = spaced.replace(/(-?[\d.]+)\s+(-?[\d.]+)/g, (_, x, y) =>
    [x * cos - y * sin, x * sin + y * cos].map(tenths).join(" "),
  )
  return points
    .replace(/\s*([A-Z])\s*/g, "$1")
    .replace(/\s+-/g, "-")
    .replace(/\s+/g, " ")
}

const leavesOf = (leaf: string) => LEAVES.map((at) => turned(leaf, at * 72))
const [SOLID, OPEN] = [leavesOf(LEAF + VEIN), leavesOf(HOLLOW)]

/**
 * The five leaves around (0, 0), radius 50: the first `filled`, clockwise from the top, are solid.
 * One path each for the solid and the hollow ones: a list shows some fifty of these stars.
 */
export function Leaves({ filled }: { filled: number }) {
  return (
    <>
      {filled > 0 && (
        <path d={SOLID.slice(0, filled).join("")} fillRule="evenodd" fill="currentColor" />
      )}
      {filled < LEAVES.length && (
        <path
          d={OPEN.slice(filled).join("")}
          fill="none"
          stroke="currentColor"
          strokeWidth={3.6}
          strokeLinejoin="round"
        />
      )}
    </>
  )
}

export type LeafStarProps = {
  /** Leaves drawn solid, 0..5; take it from a recognition in force. */
  filled: number
  /** Edge in px. */
  size?: number
  /** Accessible name; without it the star is decoration beside its words. */
  label?: string
  className?: string
}

/** The shop's own five-leaf star, for places under 64 px and beside the words "4 sao". */
export function LeafStar({ filled, size = 21, label, className }: LeafStarProps) {
  return (
    <svg
      role={label ? "img" : "presentation"}
      aria-label={label}
      aria-hidden={label ? undefined : true}
      className={classNames("o-leaf-star", className)}
      width={size}
      height={size}
      viewBox="-52 -52 104 104"
    >
      <Leaves filled={filled} />
    </svg>
  )
}
