// Counts what the demo province holds: before anybody changes it.
import "./recognition/recognition.js"
import "./shoppers/account.js"
import "./shoppers/reviews.js"
