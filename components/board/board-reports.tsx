import { VoicePicture } from "@/components/board/voice-picture";
import type { BoardVoice } from "@/lib/board/voice-rules";

type Props = { title: string; reports: BoardVoice[] };

/** What hosts say of their rooms, newest first. */
export function BoardReports({ title, reports }: Props) {
  if (reports.length === 0) return null;
  return (
    <section aria-labelledby="board-reports" className="grid gap-3">
      <h2 id="board-reports" className="text-xl">
        {title}
      </h2>
      <ul className="grid gap-3">
        {reports.map(({ id, city, text, lang, time, picture }) => (
          <li key={id} className="wrap-anywhere rounded-card border border-hairline bg-card p-4">
            <p className="text-ink-2 text-sm">
              {city} · <span className="number">{time}</span>
            </p>
            {text && (
              <p lang={lang} className="whitespace-pre-line">
                {text}
              </p>
            )}
            {picture && (
              <VoicePicture
                picture={picture}
                className="mt-2 max-h-80 w-auto max-w-full rounded-card"
              />
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
