import { Delete, LogIn, TriangleAlert } from "lucide-react"
import { useTranslations } from "use-intl"
import type { StaffMember } from "../../app/till-context"
import { triesLeft } from "../../data/pin-attempts"
import { Press } from "../../parts/buttons"
import { classNames } from "../../parts/class-names"
import { DiskTag } from "../../parts/disk-tag"
import { useFormat } from "../../parts/format"
import { NumPad } from "../../parts/num-pad"
import { Tag } from "../../parts/tag"
import { useKeys } from "../../parts/use-keys"
import { useUntyped } from "../sell/use-untyped"
import { PIN_MIN, usePin } from "./use-pin"

/** The PIN pad of one person. Digits never lie in an input, so no scanner or history can catch them. */
export function PinPanel({
  person,
  onRight,
  submitLabel,
}: {
  person: StaffMember | null
  onRight: (person: StaffMember) => void
  submitLabel: string
}) {
  const t = useTranslations("signIn")
  const format = useFormat()
  const pin = usePin(person, onRight)
  useUntyped(pin.digits, pin.setDigits)
  useKeys((event) => {
    if (event.ctrlKey || event.altKey || event.metaKey) return
    if (/^\d$/.test(event.key)) pin.press(event.key)
    else if (event.key === "Backspace") pin.erase()
    else if (event.key === "Enter" && pin.digits.length >= PIN_MIN) {
      event.preventDefault()
      pin.submit()
    }
  })
  const isLocked = pin.attempts?.lockedUntilMs != null && pin.attempts.lockedUntilMs > Date.now()
  const first = person?.name.trim().split(/\s+/).at(-1) ?? ""
  const boxes = Array.from({ length: Math.max(PIN_MIN, pin.digits.length) }, (_, i) => i)

  return (
    <section className="pin-panel" aria-label={t("pinOf", { name: first })}>
      <h2 className="font-head text-[1.5rem] leading-tight font-bold">
        {person ? t("pinOf", { name: first }) : t("choose")}
      </h2>
      <p className="text-ink2">{person ? t("pinHint") : t("chooseHint")}</p>
      <p className="sr-only" role="status">
        {t("entered", { count: pin.digits.length })}
      </p>
      <div aria-hidden={true} className="flex gap-2">
        {boxes.map((i) => (
          <span
            key={i}
            className={classNames(
              "grid h-14 flex-1 place-items-center rounded-control border-2 bg-panel",
              person && i === pin.digits.length ? "border-tea" : "border-line2",
            )}
          >
            {i < pin.digits.length ? <i className="size-4 rounded-full bg-ink" /> : null}
          </span>
        ))}
      </div>
      <div className="min-h-9" role="alert">
        {pin.isChecking ? <p className="pt-1 font-semibold text-ink2">{t("checking")}</p> : null}
        {isLocked && pin.attempts?.lockedUntilMs ? (
          <Tag tone="stop" icon={<TriangleAlert />}>
            {t("locked", { time: format.time(pin.attempts.lockedUntilMs) })}
          </Tag>
        ) : pin.isWrong && pin.attempts ? (
          <Tag tone="careful" icon={<TriangleAlert />}>
            {t("wrong", { left: triesLeft(pin.attempts) })}
          </Tag>
        ) : null}
      </div>
      <DiskTag refusal={pin.refusal} />
      <NumPad
        className="pin-keys"
        onDigit={pin.press}
        onDelete={pin.erase}
        deleteLabel={t("delete")}
        left={
          <Press look="quiet" className="pad-key" onClick={pin.erase} aria-label={t("delete")}>
            <Delete aria-hidden={true} size={28} />
          </Press>
        }
        right={
          <Press
            look={pin.digits.length >= PIN_MIN ? "solid" : "dashed"}
            className="pad-key px-1 font-bold"
            aria-disabled={pin.digits.length < PIN_MIN}
            onClick={pin.submit}
          >
            <LogIn aria-hidden={true} size={22} className="max-[24rem]:hidden" />
            {submitLabel}
          </Press>
        }
      />
    </section>
  )
}
