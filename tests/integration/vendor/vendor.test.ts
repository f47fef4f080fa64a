import "./sales.js"
import "./listing-review.js"
import "./uploads.js"
// Its guesses shut members out for a while: last.
import "./sign-in.js"
