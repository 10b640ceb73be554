import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { interfaceLiterals } from "./interface-literals";

const folder = join(import.meta.dirname, "../../e2e");

describe("a browser test", () => {
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" });

  it.each(files.filter((name) => name.endsWith(".ts")))("%s refers to messages by key", (name) =>
    expect(interfaceLiterals(name, readFileSync(join(folder, name), "utf8"))).toEqual([]),
  );
});

describe("interfaceLiterals", () => {
  it.each([
    ['page.getByRole("button", { name: "Going" })', ['"Going"']],
    ['page.getByText("Skip to content")', ['"Skip to content"']],
    ["page.getByText(/^skip\\s+to con/)", ["/^skip\\s+to con/"]],
    ['expect(page).toContainText("Rien", { timeout: 1 })', []],
    ['press(page, "Annuler ma réponse")', ['"Annuler ma réponse"']],
    ['for (const name of ["By e-mail"]) page.getByRole("link", { name })', ['"By e-mail"']],
    ['page.getByRole("button", { name: text("rsvps.card.going") })', []],
    ['page.getByLabel("Halifax", { exact: true })', []],
    ['page.locator("form [name=title]", { hasText: "Saved." })', ['"Saved."']],
    ['page.getByRole("status")', []],
  ])("checks %s", (source, expected) =>
    expect(interfaceLiterals("a.ts", source)).toEqual(expected),
  );
});
