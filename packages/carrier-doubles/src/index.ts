export { doubleOfGhn } from "./ghn.js"
export { doubleOfGhtk } from "./ghtk.js"
export { doubleOfViettelPost } from "./viettel-post.js"
