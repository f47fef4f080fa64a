const STAR = "l1.6 3.5 3.8.4-2.8 2.6.8 3.8-3.4-1.9-3.4 1.9.8-3.8-2.8-2.6 3.8-.4z"
export const MOST_STARS = 5
/** All of them in a row, 12 px each; how many are seen is the width of the picture. */
export const STARS_PATH = `M-6 .6${`m12 0${STAR}`.repeat(MOST_STARS)}`

/** The stars in force today, with their words for readers and where there is room. */
export function Stars({ count, label, words }: { count: number; label: string; words?: boolean }) {
  return (
    <span
      className="inline-flex shrink-0 items-center gap-1 text-amber-ink"
      {...(words ? {} : { role: "img", "aria-label": label })}
    >
      <svg aria-hidden={true} width={count * 12} height={12} fill="currentColor">
        <path d={STARS_PATH} />
      </svg>
      {words ? <span className="text-small font-bold">{label}</span> : null}
    </span>
  )
}
