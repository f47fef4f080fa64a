import { classNames } from "./class-names"
import { LeafStar } from "./leaf-star"
import { endsSoon, isSealInForce, type SealRecognition } from "./validity"

export type StarChipProps = {
  recognition: SealRecognition
  /** Business day, `YYYY-MM-DD`. */
  day: string
  /** "4 sao" */
  words: string
  /** "đến 10/2027"; from 180 days before the end "còn 41 ngày" (see `endsSoon`). */
  validity: string
  /** Cut into the lower left of a picture as a paper tab. */
  tab?: boolean
  className?: string
}

/** Stars on a card, with how long they hold. Nothing when the recognition is not in force. */
export function StarChip({ recognition, day, words, validity, tab, className }: StarChipProps) {
  if (!isSealInForce(recognition, day)) return null
  return (
    <span className={classNames("o-chip", tab && "o-chip--tab", className)}>
      <LeafStar filled={recognition.stars} size={21} />
      <b className="o-chip-stars">{words}</b>
      <span className={endsSoon(recognition, day) ? "o-chip-soon" : "o-chip-note"}>{validity}</span>
    </span>
  )
}

export type NoStarChipProps = {
  /** "Không gắn sao" */
  words: string
  /** "hết hạn 9/2024", "chưa xác minh", "quy cách ngoài quyết định" */
  reason: string
  tab?: boolean
  className?: string
}

/** Why there is no star: a fact in the second ink, never a warning colour. */
export function NoStarChip({ words, reason, tab, className }: NoStarChipProps) {
  return (
    <span className={classNames("o-chip o-chip--none", tab && "o-chip--tab", className)}>
      <NoStarRing />
      <b>{words}</b>
      <span className="o-chip-note">{reason}</span>
    </span>
  )
}

/** The dashed ring that stands where a leaf star would. Decoration beside its words. */
export function NoStarRing({ size = 18, className }: { size?: number; className?: string }) {
  return (
    <svg aria-hidden={true} className={className} width={size} height={size} viewBox="0 0 20 20">
      <circle
        cx={10}
        cy={10}
        r={8}
        fill="none"
        stroke="currentColor"
        strokeWidth={1.6}
        strokeDasharray="2.79 2.24"
      />
    </svg>
  )
}
