import { useTranslations } from "use-intl"
import { useTill } from "../../app/till-context"
import type { Preferences } from "../../data/preferences"
import { Press } from "../../parts/buttons"
import { useStore } from "../../parts/use-store"

/** Language, colours and printing of this device. */
export function SettingsPanel() {
  const { preferences } = useTill()
  const t = useTranslations("health")
  const value = useStore(preferences)
  const set = (part: Partial<Preferences>) => preferences.set((was) => ({ ...was, ...part }))
  return (
    <fieldset className="mt-2 grid gap-3 rounded-panel border border-line bg-panel p-4">
      <legend className="sr-only">{t("settings")}</legend>
      <Choices
        word={t("language")}
        value={value.locale}
        options={[
          ["vi", "Tiếng Việt"],
          ["en", "English"],
        ]}
        onChoose={(locale) => set({ locale })}
      />
      <Choices
        word={t("theme")}
        value={value.theme}
        options={[
          ["system", t("system")],
          ["light", t("light")],
          ["dark", t("dark")],
        ]}
        onChoose={(theme) => set({ theme })}
      />
      <Choices
        word={t("autoPrint")}
        value={value.autoPrint ? "on" : "off"}
        options={[
          ["off", t("off")],
          ["on", t("on")],
        ]}
        onChoose={(choice) => set({ autoPrint: choice === "on" })}
      />
    </fieldset>
  )
}

function Choices<K extends string>({
  word,
  value,
  options,
  onChoose,
}: {
  word: string
  value: K
  options: readonly (readonly [key: K, label: string])[]
  onChoose: (key: K) => void
}) {
  return (
    <fieldset>
      <legend className="pb-1.5 text-small font-semibold text-ink2">{word}</legend>
      <div className="flex gap-1.5">
        {options.map(([key, label]) => (
          <Press
            key={key}
            look={key === value ? "dark" : "quiet"}
            aria-pressed={key === value}
            className="flex-1 px-1"
            onClick={() => onChoose(key)}
          >
            {label}
          </Press>
        ))}
      </div>
    </fieldset>
  )
}
