import { sendCode } from "../sign-in/send-code"
import { phoneMark } from "./phone-mark"

/** Sends a code to a shopper's phone (`+84…`), also before there is an account. */
export async function requestShopperCode(phone: string): Promise<void> {
  await sendCode(phone, phoneMark(phone))
}
