import { Check } from "lucide-react"
import { useTranslations } from "use-intl"
import { classNames } from "../../parts/class-names"

/** Where the closing stands: count, compare, sign. */
export function Steps({ at }: { at: 1 | 2 | 3 }) {
  const t = useTranslations("count")
  const words = [t("step1"), t("step2"), t("step3")]
  return (
    <ol aria-label={t("steps")} className="ml-auto flex gap-1.5 max-md:hidden">
      {words.map((word, i) => (
        <li
          key={word}
          aria-current={i + 1 === at ? "step" : undefined}
          className={classNames(
            "flex items-center gap-1.5 rounded-control border px-3 py-1.5 font-semibold whitespace-nowrap max-lg:px-2",
            i + 1 === at && "border-ink bg-ink text-panel",
            i + 1 < at && "border-transparent bg-tea-wash text-tea",
            i + 1 > at && "border-line2",
          )}
        >
          {i + 1 < at ? <Check aria-hidden={true} size={16} /> : null}
          {i + 1} {word}
        </li>
      ))}
    </ol>
  )
}
