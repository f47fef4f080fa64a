import { Check, IdCard, X } from "lucide-react"
import { useRef } from "react"
import { useTranslations } from "use-intl"
import { Press } from "../../parts/buttons"
import { Tag } from "../../parts/tag"
import { useFocusOnOpen } from "../../parts/use-focus-on-open"

/**
 * Asks for the customer's age above the goods, far from the button that led here: the second tap of a
 * quick hand answers nothing. Answered, it gives the focus back to that button.
 */
export function AgeQuestion({ onYes, onNo }: { onYes: () => void; onNo: () => void }) {
  const t = useTranslations("held")
  const opener = useRef(document.activeElement)
  const words = useFocusOnOpen<HTMLFieldSetElement>()
  const answered = (then: () => void) => () => {
    if (opener.current instanceof HTMLElement) opener.current.focus()
    then()
  }
  return (
    <fieldset
      ref={words}
      tabIndex={-1}
      aria-label={t("adult")}
      className="grid shrink-0 gap-2 outline-none"
    >
      <Tag tone="careful" icon={<IdCard />} block={true}>
        {t("adult")}
      </Tag>
      <div className="flex gap-2">
        <Press className="flex-1 px-2" onClick={answered(onYes)}>
          <Check aria-hidden={true} size={18} />
          {t("adultSeen")}
        </Press>
        <Press look="quiet" className="flex-1 px-2" onClick={answered(onNo)}>
          <X aria-hidden={true} size={18} />
          {t("notAdult")}
        </Press>
      </div>
    </fieldset>
  )
}
