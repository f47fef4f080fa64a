import type { CSSProperties } from "react"
import { classNames } from "./class-names"
import { LeafStar, Leaves } from "./leaf-star"
import { isSealInForce, monthsLeft, SEAL_TICKS, type SealRecognition } from "./validity"

const WORDS_FROM_PX = 96
const TICKS_FROM_PX = 64
const TICK_INDEXES = Array.from({ length: SEAL_TICKS }, (_, index) => index)
/** Where a tick begins and ends, from the middle. */
const LEFT = [97.5, 80] as const
const GONE = [96, 82] as const

/** The ticks as lines of one path: a list shows dozens of seals, thirty-six elements each. */
function linesOf(indexes: readonly number[], ends: readonly [number, number]): string {
  return indexes
    .map((index) => {
      const turn = ((index * 10 + 5) * Math.PI) / 180
      const [from, to] = ends.map((radius) =>
        [100 + radius * Math.sin(turn), 100 - radius * Math.cos(turn)]
          .map((at) => Math.round(at * 10) / 10)
          .join(" "),
      )
      return `M${from}L${to}`
    })
    .join("")
}

/** Each tick left is a path of its own only where they are drawn one after the other. */
function Ticks({ left, draw = false }: { left: number; draw?: boolean }) {
  const gone = TICK_INDEXES.slice(0, SEAL_TICKS - left)
  const kept = TICK_INDEXES.slice(SEAL_TICKS - left)
  const groups = draw ? kept.map((index) => [index]) : [kept]
  return (
    <>
      <path className="o-seal-gone" d={linesOf(gone, GONE)} />
      {groups.map((group, at) => (
        <path
          key={group[0] ?? "none"}
          className="o-seal-left"
          d={linesOf(group, LEFT)}
          {...(draw ? { style: { "--i": at } as CSSProperties } : {})}
        />
      ))}
    </>
  )
}

export type StarSealProps = {
  recognition: SealRecognition
  /** Business day, `YYYY-MM-DD` in Asia/Ho_Chi_Minh. Outside the recognition nothing is drawn. */
  day: string
  /** "4 sao, quyết định DEMO-0417/2024, hiệu lực đến 15/10/2027" */
  label: string
  /** "4 sao": under the star from 96 px on; below that put it in text beside the seal. */
  words: string
  /** Edge in px: from 96 with words, 64 to 95 without, below 64 the leaf star alone. */
  size?: number
  /** Draw the months left once, 400 ms: product page and scan page only. */
  draw?: boolean
  className?: string
}

/**
 * Dấu sao: leaves for stars, 36 ticks for the 36 months of a recognition, clockwise from the top,
 * thin = gone, thick = left. Takes a recognition so that no page can set a star by hand; returns
 * nothing when the recognition is not in force on `day`.
 */
export function StarSeal(props: StarSealProps) {
  const { recognition, day, label, words, size = 148, draw = false, className } = props
  if (!isSealInForce(recognition, day)) return null
  if (size < TICKS_FROM_PX)
    return <LeafStar filled={recognition.stars} size={size} label={label} className={className} />
  const withWords = size >= WORDS_FROM_PX
  return (
    <svg
      role="img"
      aria-label={label}
      className={classNames("o-seal", draw && "o-seal--draw", className)}
      width={size}
      height={size}
      viewBox="0 0 200 200"
    >
      <circle className="o-seal-ground" cx={100} cy={100} r={99} />
      <Ticks left={monthsLeft(recognition, day)} draw={draw} />
      <circle className="o-seal-ring" cx={100} cy={100} r={75} />
      <g transform={withWords ? "translate(100 85) scale(.92)" : "translate(100 103) scale(1.14)"}>
        <Leaves filled={recognition.stars} />
      </g>
      {withWords && (
        <text className="o-seal-words" x={100} y={158} textAnchor="middle">
          {words}
        </text>
      )}
    </svg>
  )
}

export type HollowSealProps = {
  /** "Công nhận đã hết hạn 15/10/2024" */
  label: string
  size?: number
  className?: string
}

/** The seal of a genuine product whose paper has lapsed: every month gone, no leaf filled. */
export function HollowSeal({ label, size = 148, className }: HollowSealProps) {
  return (
    <svg
      role="img"
      aria-label={label}
      className={classNames("o-seal o-seal--hollow", className)}
      width={size}
      height={size}
      viewBox="0 0 200 200"
    >
      <circle className="o-seal-ground" cx={100} cy={100} r={99} />
      <Ticks left={0} />
      <circle className="o-seal-ring" cx={100} cy={100} r={75} />
      <g transform="translate(100 103) scale(1.14)">
        <Leaves filled={0} />
      </g>
    </svg>
  )
}
