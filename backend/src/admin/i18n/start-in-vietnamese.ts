// Where Medusa's dashboard keeps the language that a person chose.
const KEY = "lng"

/** Makes Vietnamese the dashboard's language for who has not chosen one yet. */
export function startInVietnamese(): void {
  try {
    const chosen = localStorage.getItem(KEY) ?? document.cookie.match(/(?:^|;\s*)lng=/)?.[0]
    if (!chosen) localStorage.setItem(KEY, "vi")
  } catch {
    // Without storage the dashboard speaks English; nothing else depends on it.
  }
}
