import { describe, expect, it } from "vitest";
import { fieldIssues } from "@/lib/kernel/form/fields";
import { addQuestionSchema } from "./schema";
import { toAdd } from "./test-questions";

const lines = (...texts: string[]) => texts.join("\n");
const parse = (more: Record<string, string | null>) =>
  addQuestionSchema.safeParse({
    ...toAdd(crypto.randomUUID()),
    ...{ choicesEn: null, choicesFr: null, ...more },
  });

describe("a question", () => {
  it.each<[string, Record<string, string>, string, string]>([
    ["without a text", { textEn: " " }, "textEn", "required"],
    ["without a reason", { whyEn: "" }, "whyEn", "required"],
    ["with one choice", { choicesEn: "Yes" }, "choicesEn", "choices-few"],
    ["with nine choices", { choicesEn: lines(..."123456789") }, "choicesEn", "choices-many"],
    ["with a long choice", { choicesFr: lines("A", "b".repeat(81)) }, "choicesFr", "choice-long"],
    [
      "with more choices in one language",
      { choicesEn: lines("A", "B", "C"), choicesFr: lines("A", "B") },
      "choicesFr",
      "choices-uneven",
    ],
  ])("%s is rejected", (_, more, field, code) => {
    const { error } = parse(more);
    expect(error && fieldIssues(error)).toMatchObject([{ field, code }]);
  });

  it("needs its text and its reason in one language only, and drops blank lines", () => {
    const { data } = parse({
      ...{ textEn: null, textFr: "Votre nom?", whyEn: null, whyFr: "L’accueil" },
      choicesEn: lines("", " Yes ", "", "No"),
    });
    expect(data).toMatchObject({ textEn: null, choicesEn: ["Yes", "No"], choicesFr: [] });
  });
});
