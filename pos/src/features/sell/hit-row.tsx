import { memo, useId } from "react"
import { classNames } from "../../parts/class-names"
import { MOST_STARS, STARS_PATH } from "../../parts/stars"

/** One place of the list of hits. Its words are written into its slots by `drawHits`. */
export const HitRow = memo(function HitRow({
  place,
  reserveWord,
  onChoose,
  onReserve,
}: {
  place: number
  reserveWord: string
  onChoose: (place: number) => void
  onReserve: (place: number) => void
}) {
  const nameId = useId()
  return (
    <li hidden={true} data-hit="" className="flex flex-wrap gap-2 sm:flex-nowrap">
      <button
        type="button"
        onClick={() => onChoose(place)}
        className={classNames(
          "flex min-h-[4.75rem] w-full cursor-pointer items-center gap-4 rounded-panel bg-panel px-4 text-left active:translate-y-0.5 active:brightness-95",
          place === 0 ? "border-2 border-tea" : "border border-line",
        )}
      >
        <svg aria-hidden={true} width={40} height={40} className="shrink-0">
          <use data-slot="picture" />
        </svg>
        <span className="min-w-0 flex-1">
          <span className="flex flex-wrap items-center gap-x-3">
            <b id={nameId} className="text-amount leading-snug">
              <span data-slot="before" />
              <mark data-slot="marked" className="rounded-tick bg-offline text-on-offline" />
              <span data-slot="after" />
            </b>
            <span
              data-slot="stars"
              className="inline-flex shrink-0 items-center gap-1 text-amber-ink"
            >
              <svg
                aria-hidden={true}
                data-slot="drawn-stars"
                width={MOST_STARS * 12}
                height={12}
                fill="currentColor"
              >
                <path d={STARS_PATH} />
              </svg>
              <span data-slot="star-words" className="text-small font-bold" />
            </span>
          </span>
          <span data-slot="detail" className="block text-ink2" />
        </span>
        <span className="shrink-0 text-right">
          <b data-slot="price" className="block text-amount tabular-nums" />
          <span
            data-slot="stock"
            className="text-small font-semibold text-ink2 data-few:text-amber-ink data-good:text-tea"
          />
        </span>
      </button>
      <button
        type="button"
        hidden={true}
        data-slot="reserve"
        aria-describedby={nameId}
        onClick={() => onReserve(place)}
        className="min-h-12 cursor-pointer rounded-panel border border-line bg-panel px-4 font-semibold active:translate-y-0.5 active:brightness-95 max-sm:w-full sm:shrink-0"
      >
        {reserveWord}
      </button>
    </li>
  )
})
