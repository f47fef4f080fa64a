import { StrictMode } from "react"
import { createRoot } from "react-dom/client"
import { whenIdle } from "../data/when-idle"
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
  whenIdle(watchForUpdates)
  createRoot(root).render(
    <StrictMode>
      <App />
    </StrictMode>,
  )
}
