import { env } from "../../../lib/env"
import type { Channel, ChannelName } from "./channel"
import { logChannel } from "./log-channel"
import { smtpChannel } from "./smtp-channel"

let made: Readonly<Record<ChannelName, Channel>> | undefined

function make(): Readonly<Record<ChannelName, Channel>> {
  const { SMTP_URL: url, SMTP_FROM: from } = env()
  return {
    email: url && from ? smtpChannel(url, from) : logChannel("email"),
    sms: logChannel("sms"),
    zalo: logChannel("zalo"),
  }
}

/** How this installation reaches people: by the log, where nothing else is set up. */
export function channelOf(name: ChannelName): Channel {
  made ??= make()
  return made[name]
}
