import { StrictMode } from "react"
import { flushSync } from "react-dom"
import { createRoot } from "react-dom/client"
import { App } from "./app"
import "./app.css"
import { phase, preferences, start } from "./start"
import { applyTheme } from "./theme"
import { watchForUpdates } from "./update"

const root = document.getElementById("till")
if (!root) throw new Error("the page has no place for the till")

applyTheme(preferences)
if (location.pathname === "/display") {
  // The customer's window holds no register: it only shows what the till's window tells it.
  void import("../features/display/display-window").then(({ showDisplay }) =>
    showDisplay(root, preferences),
  )
} else {
  const window = createRoot(root)
  // Until the disk has answered the page shows its mark by itself; then all is there in one stroke,
  // keys that a scanner presses before the first picture included.
  const stop = phase.subscribe(() => {
    stop()
    flushSync(() =>
      window.render(
        <StrictMode>
          <App />
        </StrictMode>,
      ),
    )
  })
  void start()
  // At once: a version that comes before it is listened for would be told of late, or not at all.
  watchForUpdates()
}
