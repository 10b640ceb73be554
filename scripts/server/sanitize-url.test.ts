import { expect, it } from "vitest";
import { sanitizeUrl } from "./sanitize-url";

it.each([
  ["/en/n/night", "/en/n/night"],
  ["/fr/sign-in?to=%2Fstart%3Ftitle%3D50%2525", "/fr/sign-in?to=%2Fstart%3Ftitle%3D50%2525"],
  ["/en/n/caf%C3%A9", "/en/n/caf%C3%A9"],
  ["/en/n/x%25", "/en/unreadable"],
  ["/fr/answers/%25", "/fr/unreadable"],
  ["/n/x%25", "/unreadable"],
  ["/end/x%25", "/unreadable"],
  ["http://elsewhere.example/en", "/unreadable"],
  [undefined, "/unreadable"],
])("%s becomes %s", (url, expected) => {
  expect(sanitizeUrl(url)).toBe(expected);
});
