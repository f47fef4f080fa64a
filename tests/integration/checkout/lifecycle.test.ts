import "./lifecycle/paying.js"
import "./lifecycle/cancelling.js"
import "./lifecycle/till.js"
