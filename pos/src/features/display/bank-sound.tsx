import { Volume2 } from "lucide-react"
import { useEffect, useRef, useState } from "react"
import { useTranslations } from "use-intl"
import type { Preferences } from "../../data/preferences"
import type { Store } from "../../data/store"
import { Press } from "../../parts/buttons"
import { createSounds } from "../sell/sounds"

/** Browsers let a window sound only once somebody has touched it. */
const mayRing = () => navigator.userActivation?.hasBeenActive ?? true

/**
 * Three rising notes when a bank tells of money (`told`, đồng), in the customer's window too. Until a
 * finger has touched this window it says so by a button.
 */
export function BankSound({
  told,
  preferences,
}: {
  told: number
  preferences: Store<Preferences>
}) {
  const t = useTranslations("display")
  const [isQuiet, setQuiet] = useState(() => !mayRing())
  const sounds = useRef<ReturnType<typeof createSounds> | null>(null)
  useEffect(() => {
    const touched = () => setQuiet(!mayRing())
    window.addEventListener("pointerup", touched)
    window.addEventListener("keyup", touched)
    return () => {
      window.removeEventListener("pointerup", touched)
      window.removeEventListener("keyup", touched)
    }
  }, [])
  useEffect(() => {
    if (told <= 0 || !mayRing()) return
    sounds.current ??= createSounds(() => preferences.get().volume)
    sounds.current.money()
  }, [told, preferences])
  return isQuiet ? (
    <Press className="ml-auto shrink-0 text-ink" onClick={() => setQuiet(!mayRing())}>
      <Volume2 aria-hidden={true} size={20} />
      {t("soundOn")}
    </Press>
  ) : null
}
