import { hiddenChoice, id } from "@/lib/kernel/form/fields";

/** What people reply to. */
const SUBJECTS = ["reflection", "question"] as const;
export type SubjectKind = (typeof SUBJECTS)[number];

/** `subjectId`: the thread's id, too. */
export const threadFields = { about: hiddenChoice(SUBJECTS), subjectId: id };
export type ThreadKey = { about: SubjectKind; subjectId: string };
