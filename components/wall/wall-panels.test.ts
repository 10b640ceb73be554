import { expect, it } from "vitest";
import type { BoardTexts } from "@/lib/board/sentence-rules";
import { panelsOf } from "./wall-panels";

it("pages answers until each has been on the wall", () => {
  const answers = Array.from({ length: 15 }, (_, id) => ({ id: `${id}`, city: "A", text: "so" }));
  const board = { numbers: [], rows: [{}], reports: [], prompt: { text: "It is ___", answers } };
  const panels = panelsOf(board as unknown as BoardTexts, "");
  expect(panels.map(({ id }) => id)).toEqual(["cities-0", "answers-0", "answers-1"]);
  expect(panels.flatMap((panel) => ("prompt" in panel ? panel.prompt.answers : []))).toEqual(
    answers,
  );
});
