import { afterEach, expect, test, vi } from "vitest"

type Options = { onRegisteredSW: (url: string, registration: unknown) => void }

let options: Options | null = null
vi.mock("virtual:pwa-register", () => ({
  registerSW: (given: Options) => {
    options = given
    return async () => undefined
  },
}))
afterEach(() => {
  vi.unstubAllGlobals()
  vi.useRealTimers()
})

test("a version that is being fetched when the till comes up is heard of once it is there, and the very first is none", async () => {
  vi.useFakeTimers()
  const { updateReady, watchForUpdates } = await import("./update")
  for (const controller of [null, {}]) {
    const installing = Object.assign(new EventTarget(), { state: "installing" })
    vi.stubGlobal("navigator", { serviceWorker: { controller } })
    watchForUpdates()
    options?.onRegisteredSW("/sw.js", { active: null, installing })
    expect(updateReady.get()).toBe(false)
    installing.state = "installed"
    installing.dispatchEvent(new Event("statechange"))
    expect(updateReady.get()).toBe(controller !== null)
  }
})
