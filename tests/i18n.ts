/**
 * What browsers do with files of messages, for tests outside of one: names
 * without regard to case, `$1` to `$9` for values, `$$` for a dollar sign,
 * `$name$` for what the file says it stands for, nothing where a name is not
 * known. tests/browser/languages.test.ts holds it against the browsers.
 */

export interface Message {
  readonly message: string;
  readonly description?: string;
  readonly placeholders?: Readonly<Record<string, { readonly content: string; readonly example?: string }>>;
}

export type Messages = Readonly<Record<string, Message>>;

const withValues = (text: string, values: readonly string[]) =>
  text.replace(/\$(?:([1-9])|(\$+))/gu, (_, place?: string, dollars?: string) =>
    place ? (values[Number(place) - 1] ?? '') : (dollars ?? ''),
  );

export function createI18n(
  messages: Messages,
  { uiLanguage = 'en-US', onMissing }: { uiLanguage?: string; onMissing?: (name: string) => void } = {},
) {
  const byName = new Map(Object.entries(messages).map(([name, message]) => [name.toLowerCase(), message]));
  return {
    getMessage(name: string, values: string | readonly string[] = []): string {
      const found = byName.get(name.toLowerCase());
      if (!found) onMissing?.(name);
      if (!found) return '';
      const { message, placeholders = {} } = found;
      const named = message.replace(/\$([\w@]+)\$/gu, (_, placeholder: string) => {
        const content = Object.entries(placeholders).find(
          ([key]) => key.toLowerCase() === placeholder.toLowerCase(),
        )?.[1].content;
        return content ?? '';
      });
      return withValues(named, [values].flat());
    },
    getUILanguage: () => uiLanguage,
  };
}
