import { expect, it } from "vitest";
import { mentionsIn } from "./mentions";

it.each<[string[], string[]]>([
  [
    ["Thanks, @Zoe and **@ana-maria**!", "> @zoe, @bo"],
    ["zoe", "ana-maria", "bo"],
  ],
  [["nobody", "a@b.ca", "`@zoe`", "```\n@zoe\n```", "[@zoe](https://example.ca)"], []],
  [["An open `fence", "@zoe` of another text"], ["zoe"]],
  [["#tag @zoe"], ["zoe"]],
])("%j mentions %j", (texts, expected) => expect(mentionsIn(texts)).toEqual(expected));
