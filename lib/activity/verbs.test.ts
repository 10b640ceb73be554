import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { type MailKind, mailKinds } from "@/lib/platform/mail/kinds";
import { MAILS_BY_VERB } from "./verbs";

/** The only mail that no change sends. */
const ON_REQUEST: MailKind[] = ["sign-in"];

const kinds = Object.keys(mailKinds) as MailKind[];
const verbsOf = (kind: MailKind) =>
  Object.entries(MAILS_BY_VERB).flatMap(([verb, mails]) =>
    mails.some((mail) => mail.kind === kind) ? [verb] : [],
  );

it("sends every kind of mail from at least one verb", () => {
  const orphans = kinds.filter((kind) => verbsOf(kind).length === 0);
  expect(orphans).toEqual(ON_REQUEST);
});

it("matches docs/mail.md", () => {
  const rows = readFileSync(join(import.meta.dirname, "../../docs/mail.md"), "utf8")
    .split("\n")
    .filter((line) => line.startsWith("| `"));
  const documented = rows.map((row) => {
    const [, kind = "", verbs = ""] = row.split("|");
    return [
      kind.trim().replaceAll("`", ""),
      [...verbs.matchAll(/`([^`]+)`/g)].map(([, verb]) => verb),
    ];
  });
  expect(Object.fromEntries(documented)).toEqual(
    Object.fromEntries(kinds.map((kind) => [kind, verbsOf(kind)])),
  );
});
