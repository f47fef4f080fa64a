const STAR = "M6 .6l1.6 3.5 3.8.4-2.8 2.6.8 3.8L6 9l-3.4 1.9.8-3.8L.6 4.500l3.800-.4z"

/** The stars in force today, with their words for readers and where there is room. */
export function Stars({ count, label, words }: { count: number; label: string; words?: boolean }) {
  return (
    <span
      className="inline-flex shrink-0 items-center gap-1 text-amber-ink"
      {...(words ? {} : { role: "img", "aria-label": label })}
    >
      <svg
        aria-hidden={true}
        width={count * 12}
        height={12}
        viewBox={`0 0 ${count * 12} 12`}
        fill="currentColor"
      >
        {Array.from({ length: count }, (_, i) => (
          <path key={i} d={STAR} transform={`translate(${i * 12} 0)`} />
        ))}
      </svg>
      {words ? <span className="text-small font-bold">{label}</span> : null}
    </span>
  )
}
