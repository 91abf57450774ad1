// The form of a dictionary: zh.ts decides which words there are, and every other language is held to say them all.
import type { zh } from './zh.ts'

/** The keys and the parameters of some Chinese words, with whatever another language says in their place. */
export type Widen<T> = T extends string
  ? string
  : T extends (...parameters: infer Parameters) => string
    ? (...parameters: Parameters) => string
    : { readonly [K in keyof T]: Widen<T[K]> }

/** Every word of a language. */
export type Dictionary = Widen<typeof zh>
