import { expect, it } from "vitest";
import { preferredLocale } from "./preferred-locale";

it.each([
  ["fr-CA,fr;q=0.9,en;q=0.8", "fr"],
  ["de,fr;q=0.8,en;q=0.5", "fr"],
  ["en;q=0.5, fr", "fr"],
  ["en;q=0.5,fr;q=0.5", "en"],
  ["fr;q=0,en;q=0.1", "en"],
  ["EN-ca", "en"],
  ["de", undefined],
  ["*", undefined],
  ["", undefined],
  [undefined, undefined],
])("of %j is %s", (header, locale) => expect(preferredLocale(header)).toBe(locale));
