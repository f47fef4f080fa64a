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
void start()
watchForUpdates()
createRoot(root).render(
  <StrictMode>
    <App />
  </StrictMode>,
)
