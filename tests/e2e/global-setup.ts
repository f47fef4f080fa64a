import { startStack } from "../support/e2e-stack.js"

export default async function setup(): Promise<() => Promise<void>> {
  return startStack()
}
