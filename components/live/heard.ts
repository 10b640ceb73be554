import type { BoardTexts } from "@/lib/board/sentence-rules";

/** What a tab hears: a newer board, or whether it hears of changes. */
export type Heard = { board: BoardTexts } | { isConnected: boolean };
