import "./search.js"
import "./pages.js"
