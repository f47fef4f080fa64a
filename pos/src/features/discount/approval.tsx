import { ShieldCheck, X } from "lucide-react"
import { useState } from "react"
import { useTranslations } from "use-intl"
import type { StaffMember } from "../../app/till-context"
import { Press } from "../../parts/buttons"
import { PinPanel } from "../sign-in/pin-panel"

/** Somebody who may, on the spot: chosen by name, proved by the PIN; basket and total stay in sight. */
export function Approval({
  people,
  what,
  onApproved,
  onClose,
}: {
  people: readonly StaffMember[]
  what: string
  onApproved: (person: StaffMember) => void
  onClose: () => void
}) {
  const t = useTranslations("approval")
  const close = useTranslations("app")("close")
  const [chosen, choose] = useState<StaffMember | null>(
    people.length === 1 ? (people[0] ?? null) : null,
  )
  return (
    <section className="flex min-h-0 flex-1 flex-col gap-3 overflow-y-auto rounded-panel border-2 border-tea bg-panel p-3 sm:p-4">
      <header className="flex items-center gap-3">
        <ShieldCheck aria-hidden={true} size={26} className="shrink-0" />
        <div className="min-w-0 flex-1">
          <h2 className="font-head text-large leading-tight font-bold">{t("title")}</h2>
          <p className="leading-snug text-ink2">{what}</p>
        </div>
        <Press onClick={onClose}>
          <X aria-hidden={true} size={18} />
          {close}
        </Press>
      </header>
      {people.length > 1 ? (
        <fieldset className="flex flex-wrap gap-2">
          <legend className="pb-2 font-bold">{t("who")}</legend>
          {people.map((person) => (
            <Press
              key={person.id}
              look={person.id === chosen?.id ? "dark" : "plain"}
              aria-pressed={person.id === chosen?.id}
              onClick={() => choose(person)}
            >
              {person.name}
            </Press>
          ))}
        </fieldset>
      ) : null}
      <PinPanel person={chosen} submitLabel={t("approve")} onRight={onApproved} />
    </section>
  )
}
