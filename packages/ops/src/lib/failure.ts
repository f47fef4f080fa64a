/**
 * Something the person at the keyboard can put right. Its message is one plain sentence; it is
 * printed without a stack trace and ends the command with exit code 1.
 */
export class Failure extends Error {
  override name = "Failure"
}
