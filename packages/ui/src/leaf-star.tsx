import { classNames } from "./class-names"

const LEAF =
  "M0-8C-11-14-20-24-17.5-35C-15.5-42-7-46-1.2-49.400Q0-50 1.2-49.400C7-46 15.5-42 17.5-35C20-24 11-14 0-8Z"
const VEIN = "M0-12L1.7-27L0-34L-1.7-27Z"
const HOLLOW =
  "M0-11.500C-9-17-16.3-25.5-14.6-34C-13-39.5-6-42.8 0-46.200C6-42.8 13-39.5 14.6-34C16.3-25.5 9-17 0-11.500Z"
const LEAVES = [0, 1, 2, 3, 4]

/** The five leaves around (0, 0), radius 50: the first `filled`, clockwise from the top, are solid. */
export function Leaves({ filled }: { filled: number }) {
  return LEAVES.map((leaf) => {
    const turn = `rotate(${leaf * 72})`
    if (leaf < filled)
      return (
        <path key={leaf} d={LEAF + VEIN} fillRule="evenodd" fill="currentColor" transform={turn} />
      )
    return (
      <path
        key={leaf}
        d={HOLLOW}
        fill="none"
        stroke="currentColor"
        strokeWidth={4}
        transform={turn}
      />
    )
  })
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
