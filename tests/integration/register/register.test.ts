import "./enrolment.js"
import "./held-baskets.js"
import "./snapshot.js"
