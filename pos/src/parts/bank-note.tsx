import { classNames } from "./class-names"
import { useFormat } from "./format"

const COLOURS: Record<number, string> = {
  500000: "bg-note-500k",
  200000: "bg-note-200k",
  100000: "bg-note-100k",
  50000: "bg-note-50k",
  20000: "bg-note-20k",
  10000: "bg-note-10k",
  5000: "bg-note-5k",
  2000: "bg-note-2k",
  1000: "bg-note-1k",
}

/** The colour of a note; the figure is always written beside it. */
export const noteColour = (note: number): string => COLOURS[note] ?? "bg-ink2"

/** A picture of a note: its colour and its figure, nothing that could be taken for money. */
export function BankNote({
  note,
  plus,
  className,
}: {
  note: number
  plus?: boolean
  className?: string
}) {
  const { money, short } = useFormat()
  return (
    <span
      className={classNames(
        "relative flex items-center rounded-tick font-extrabold text-on-strip tabular-nums",
        plus ? "justify-center" : "justify-end pr-2.5 pl-8",
        noteColour(note),
        className,
      )}
    >
      <span
        aria-hidden={true}
        className="absolute inset-[3px] rounded-[2px] border border-on-strip/45"
      />
      {plus ? null : (
        <span
          aria-hidden={true}
          className="absolute left-1 aspect-square h-[36%] rounded-full sm:left-2 sm:h-[44%] bg-on-strip/25"
        />
      )}
      {plus ? (
        <span className="relative">
          <span className="max-sm:hidden">+{money(note)}</span>
          <span className="sm:hidden">+{short(note)}</span>
        </span>
      ) : (
        <span className="relative">{money(note)}</span>
      )}
    </span>
  )
}
