import type { CashMovedFact } from "@ocop/contracts"
import { useTranslations } from "use-intl"
import { useFormat } from "../../parts/format"

/** The cashier's own words, or the web order that a customer paid for. */
const aboutOf = (move: CashMovedFact): string | null =>
  move.direction === "in" && move.orderCode !== undefined ? move.orderCode : move.note

/** What was paid in and out in this session, oldest first. */
export function MoveList({ moves }: { moves: readonly CashMovedFact[] }) {
  const t = useTranslations("cash")
  const format = useFormat()
  return (
    <section>
      <h2 className="pb-2 font-text text-base font-bold tracking-normal">{t("list")}</h2>
      {moves.length === 0 ? <p className="text-ink2">{t("none")}</p> : null}
      <ul className="overflow-hidden rounded-panel bg-panel empty:hidden">
        {moves.map((move) => (
          <li
            key={move.id}
            className="flex items-baseline gap-4 border-t border-line px-4 py-3 tabular-nums first:border-t-0"
          >
            <span className="text-ink2">{format.time(move.at)}</span>
            <span className="min-w-0 flex-1">
              <b className="font-semibold">{t(`reasons.${move.reason}`)}</b>
              {aboutOf(move) ? <span className="block text-ink2">{aboutOf(move)}</span> : null}
            </span>
            <b className="text-amount whitespace-nowrap">
              {move.direction === "in" ? "+" : "−"}
              {format.money(move.amount)}
            </b>
          </li>
        ))}
      </ul>
    </section>
  )
}
