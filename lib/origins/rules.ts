type Origin = { kind: "point" | "comment" | "question"; id: string } | null;

/** As they are stored: at most one of them is set. */
export function originIds(origin: Origin) {
  const idOf = (kind: NonNullable<Origin>["kind"]) => (origin?.kind === kind ? origin.id : null);
  return { pointId: idOf("point"), commentId: idOf("comment"), questionId: idOf("question") };
}

/** The same as a form's hidden fields. */
export function originIdFields(origin: Origin) {
  const { pointId, commentId, questionId } = originIds(origin);
  return { pointId: pointId ?? "", commentId: commentId ?? "", questionId: questionId ?? "" };
}
