import { classNames } from "./class-names"

const OF = 5
const STEP = 13

/**
 * A buyer's points as grains of rice, filled from the left. Never stars: stars here are a
 * recognition. Decoration: the words or the figure stand beside it.
 */
export function PointGrains({ points, className }: { points: number; className?: string }) {
  return (
    <svg
      aria-hidden={true}
      className={classNames("inline-block shrink-0", className)}
      width={OF * STEP + 3}
      height={18}
      viewBox={`0 0 ${OF * STEP + 3} 18`}
    >
      {[1, 2, 3, 4, 5].map((n) => (
        <path
          key={n}
          // A grain leans like rice in the ear: two arcs that meet in points.
          d="M0 -7.2C4.6 -3.6 4.6 3.6 0 7.2C-4.6 3.6 -4.6 -3.6 0 -7.2Z"
          transform={`translate(${n * STEP - 5} 9) rotate(18)`}
          fill={n <= points ? "currentColor" : "none"}
          stroke="currentColor"
          strokeWidth={1.4}
          strokeLinejoin="round"
        />
      ))}
    </svg>
  )
}
