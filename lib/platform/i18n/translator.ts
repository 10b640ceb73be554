import { createTranslator, type NamespaceKeys, type NestedKeyOf } from "use-intl/core";
import { type Catalogue, catalogues } from "./catalogues";
import type { Locale } from "./locales";

/** For texts outside a request: mails, calendar files, pictures. */
export function translator<Namespace extends NamespaceKeys<Catalogue, NestedKeyOf<Catalogue>>>(
  locale: Locale,
  namespace: Namespace,
) {
  return createTranslator<Catalogue, Namespace>({
    locale,
    messages: catalogues[locale],
    namespace,
    timeZone: "UTC",
  });
}
