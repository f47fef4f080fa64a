import "./enrolment.js"
import "./snapshot.js"
