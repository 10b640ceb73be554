import { createTranslator, type NamespaceKeys, type NestedKeyOf } from "use-intl/core";
import { type Catalogue, catalogues } from "./catalogues";
import type { Locale } from "./locales";

export type Namespace = NamespaceKeys<Catalogue, NestedKeyOf<Catalogue>>;
export type Translator<Of extends Namespace> = ReturnType<typeof createTranslator<Catalogue, Of>>;

/** Makes each translator once per process: it compiles a message when it is first used. */
export function translatorsOf(messages: Record<Locale, Catalogue>) {
  const made = new Map<string, unknown>();
  return <Of extends Namespace>(locale: Locale, namespace: Of): Translator<Of> => {
    const key = `${locale} ${namespace}`;
    const known = made.get(key);
    if (known) return known as Translator<Of>;
    const options = { locale, messages: messages[locale], namespace, timeZone: "UTC" };
    const translator = createTranslator<Catalogue, Of>(options);
    made.set(key, translator);
    return translator;
  };
}

/** For texts outside a page: mails, calendar files, pictures. */
export const translator = translatorsOf(catalogues);
