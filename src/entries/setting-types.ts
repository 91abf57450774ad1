// The kinds of settings that site.json and measures share, one zod type each; what one refuses it refuses in words.
// Only entries/ and law/ import it.
import { z } from 'zod'
import { isRefusal, type Refusal } from './cell.ts'
import { readDay } from './read-day.ts'
import { readWebAddress } from './web-address.ts'

/** A text that `read` takes, or refuses in words. */
export function setting<T>(read: (text: string) => T | Refusal) {
  return z.string().transform((text, context): T => {
    const value = read(text)
    if (!isRefusal(value)) return value
    context.addIssue({ code: 'custom', params: { ...value } })
    return z.NEVER
  })
}

/** A day, `YYYY-MM-DD`. */
export const day = setting(readDay)

/** An absolute http(s) address without a user name. */
export const webAddress = setting(readWebAddress)

/** Text in Chinese, with English beside it; the Chinese stands for what is not translated. */
export const words = z
  .strictObject({ zh: z.string().min(1), en: z.string().optional() })
  .transform(({ zh, en }) => ({ zh, en: en || zh }))
