import type { Preferences } from "../data/preferences"
import type { Store } from "../data/store"

/** Sets the theme on the root, now and with every change; "system" leaves it to the device. */
export function applyTheme(preferences: Store<Preferences>): void {
  const apply = () => {
    const { theme } = preferences.get()
    if (theme === "system") delete document.documentElement.dataset.theme
    else document.documentElement.dataset.theme = theme
  }
  apply()
  preferences.subscribe(apply)
}
