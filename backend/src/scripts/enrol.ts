import { closePool } from "../lib/pg"
import { issueEnrolmentCode } from "../workflows/register/enrolment-code"

/** `pnpm ocop enrol HT01 [REGISTER]`: prints a one-time code for a till of the outlet. */
export default async function enrol({ args }: { args: string[] }): Promise<void> {
  const [outletCode = "", registerCode] = args
  try {
    const { code, expiresAt } = await issueEnrolmentCode({
      outletCode: outletCode.toUpperCase(),
      ...(registerCode === undefined ? {} : { registerCode }),
      issuedBy: "command-line",
    })
    console.log(`${code}   (${outletCode.toUpperCase()}, until ${expiresAt})`)
  } finally {
    await closePool()
  }
}
