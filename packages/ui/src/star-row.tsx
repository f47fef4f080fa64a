import { classNames } from "./class-names"
import { isSealInForce, type SealRecognition } from "./validity"

const STAR = "M6 .8 7.6 4.2 11.3 4.7 8.6 7.3 9.3 11 6 9.2 2.7 11 3.4 7.3 .7 4.7 4.4 4.2Z"

export type StarRowProps = {
  recognition: SealRecognition
  /** Business day, `YYYY-MM-DD`. */
  day: string
  /** "4 sao": shown where there is room, else the accessible name. */
  words: string
  hasWords?: boolean
  className?: string
}

/** The till's small stars, 11 px, honey-brown. Nothing when the recognition is not in force. */
export function StarRow({ recognition, day, words, hasWords = true, className }: StarRowProps) {
  if (!isSealInForce(recognition, day)) return null
  const places = [1, 2, 3, 4, 5].slice(0, recognition.stars)
  return (
    <span className={classNames("o-stars", className)}>
      {places.map((place) => (
        <svg key={place} width={11} height={11} viewBox="0 0 12 12" aria-hidden={true}>
          <path d={STAR} fill="currentColor" />
        </svg>
      ))}
      <b className={hasWords ? undefined : "o-hidden"}>{words}</b>
    </span>
  )
}
