import type { ExceptionView } from "@ocop/contracts"
import { buttonClass } from "../../parts/buttons"
import { useFormat } from "../../parts/format"
import { useExceptionWords } from "./exception-words"

/** One exception of the list: what it is, whose, when. */
export function ExceptionRow({
  exception,
  isChosen,
  onChoose,
}: {
  exception: ExceptionView
  isChosen: boolean
  onChoose: () => void
}) {
  const words = useExceptionWords()
  const format = useFormat()
  const { kind, lines, document, staffName, createdAt } = exception
  const about = [
    lines
      .map(({ name }) => name)
      .filter(Boolean)
      .join(", "),
    document,
    staffName,
  ]
  return (
    <li>
      <button
        type="button"
        aria-pressed={isChosen}
        onClick={onChoose}
        className={buttonClass(
          "plain",
          `w-full justify-start! gap-4 px-4 py-2 text-left ${isChosen ? "border-2! border-tea!" : ""}`,
        )}
      >
        <span className="min-w-0 flex-1">
          <b className="block text-amount leading-tight">{words.title(kind)}</b>
          <span className="block truncate font-medium text-ink2">
            {about.filter(Boolean).join(" · ")}
          </span>
        </span>
        <span className="text-right font-medium text-ink2 tabular-nums">
          {format.date(createdAt)}
          <br />
          {format.time(createdAt)}
        </span>
      </button>
    </li>
  )
}
