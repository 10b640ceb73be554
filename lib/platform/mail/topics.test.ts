import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { TOPIC_BY_KIND, TOPICS } from "./topics";

const kinds = Object.entries(TOPIC_BY_KIND);

it("has a mail for each topic", () => {
  expect(TOPICS.filter((topic) => !kinds.some(([, its]) => its === topic))).toEqual([]);
});

it("matches docs/mail.md", () => {
  const page = readFileSync(join(import.meta.dirname, "../../../docs/mail.md"), "utf8");
  const [, section = ""] = page.split("## Unsubscribing");
  const documented = [...section.matchAll(/^\| ([a-z-]+) \| (`.+?) \|/gm)].map(
    ([, topic, listed = ""]) => [topic, [...listed.matchAll(/`([^`]+)`/g)].map(([, kind]) => kind)],
  );
  expect(Object.fromEntries(documented)).toEqual(
    Object.fromEntries(
      TOPICS.map((topic) => [topic, kinds.flatMap(([kind, its]) => (its === topic ? [kind] : []))]),
    ),
  );
});
