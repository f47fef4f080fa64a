import { registerSW } from "virtual:pwa-register"
import { createStore } from "../data/store"

/** Whether a new version lies ready. It is taken only while no customer stands at the counter. */
export const updateReady = createStore(false)

const CHECK_MS = 3_600_000
const offline = () => undefined

let apply: ((reload?: boolean) => Promise<void>) | null = null

/**
 * Hears of a version that the browser began to fetch before anybody listened, as it does with every
 * page that it opens: workbox is told of those that are found after it came, and of those that wait.
 */
function watchInstalling({ installing }: ServiceWorkerRegistration): void {
  installing?.addEventListener("statechange", () => {
    if (installing.state === "installed" && navigator.serviceWorker.controller) {
      updateReady.set(true)
    }
  })
}

/** Registers the service worker; marks the page once everything is there to work without a network. */
export function watchForUpdates(): void {
  if (!("serviceWorker" in navigator)) return
  apply = registerSW({
    onNeedRefresh: () => updateReady.set(true),
    onOfflineReady: () => {
      document.documentElement.dataset.offlineReady = ""
    },
    onRegisteredSW: (_url, registration) => {
      if (registration?.active) document.documentElement.dataset.offlineReady = ""
      if (!registration) return
      watchInstalling(registration)
      // A till stays open for days: nobody loads the page, so it asks for itself.
      setInterval(() => void registration.update().catch(offline), CHECK_MS)
    },
  })
}

/** Changes over to the new version and reloads. */
export const applyUpdate = (): void => {
  const reload = () => location.reload()
  navigator.serviceWorker.addEventListener("controllerchange", reload, { once: true })
  void apply?.(true)
}
