import { StrictMode } from "react"
import { createRoot } from "react-dom/client"
import { App } from "./app"
import "./app.css"
import { preferences, start } from "./start"
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
  void start()
  // At once: a version that comes before it is listened for would be told of late, or not at all.
  watchForUpdates()
  createRoot(root).render(
    <StrictMode>
      <App />
    </StrictMode>,
  )
}
