/** What a dry run saw that foretells an error of the real page, as facts. */
export type Sight =
  | { readonly kind: 'bot-outside' | 'dissolved' | 'external' | 'owners-only' | 'deleted' }
  | { readonly kind: 'unknown-email' }
  /** The message is another app's (`cli_…`), or a person's when there is no app. */
  | { readonly kind: 'other-sender'; readonly appId: string | undefined }
  | { readonly kind: 'too-large' | 'too-many-elements'; readonly is: number; readonly max: number }
  | { readonly kind: 'scopes-missing'; readonly scopes: readonly string[] }
