/** The languages a reader can be addressed in (input `language`). */
export type Language = 'en' | 'zh'

/** One text in each language. */
export type Translated = Readonly<Record<Language, string>>
