import "./lifecycle/paying.js"
import "./lifecycle/cancelling.js"
import "./lifecycle/sending.js"
import "./lifecycle/till.js"
